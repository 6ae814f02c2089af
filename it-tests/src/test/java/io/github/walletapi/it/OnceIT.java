package io.github.walletapi.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.walletapi.sandbox.CannedAnswer;
import io.github.walletapi.sandbox.RecordedRequest;
import java.net.URL;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A server that reads a whole request and then cuts the connection gets that request once, on every server of ours. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class OnceIT {

    private static final String PATH = "rest/v1/once";
    private static final String BODY = "{\"id\":1221,\"title\":\"zzqq\"}";

    @ArquillianResource
    @SuppressWarnings("NullAway.Init")
    URL base;

    private enum Cut {
        BEFORE_THE_STATUS_LINE,
        AFTER_HALF_OF_THE_HEADERS,
        AFTER_HALF_OF_THE_BODY,
        AFTER_HALF_OF_THE_BODY_IN_CHUNKS,
        BY_RESET
    }

    @Deployment(testable = false)
    static WebArchive probe() {
        Map<String, String> values = new HashMap<>(Sandbox.configuration());
        // What the engines do is the question, not what we repeat on purpose.
        values.put("wallet-api.retry.max-attempts", "1");
        return Wars.war("once.war", values, Probe.class);
    }

    static Stream<Arguments> cuts() {
        return Stream.of("GET", "POST", "PUT", "DELETE")
                .flatMap(method -> Stream.of(Cut.values())
                        .flatMap(cut -> Stream.of(Arguments.of(method, cut, false), Arguments.of(method, cut, true))));
    }

    @BeforeEach
    void forgetWhatWas() {
        Sandbox.SERVER.reset();
    }

    @ParameterizedTest(name = "{0}, cut {1}, reused connection: {2}")
    @MethodSource("cuts")
    void requestThatGetsNoAnswerLeavesOnceAndTheCallerIsTold(String method, Cut cut, boolean reused) {
        ProbeClient probe = new ProbeClient(base);
        prepareConnection(probe, reused);
        int before = Sandbox.SERVER.requests().size();
        Sandbox.SERVER.answerWith(method, "/" + PATH, answer(cut));

        assertThat(probe.ask("send", method + " " + PATH)).startsWith("ConnectionFailedException: ");

        List<RecordedRequest> requests = Sandbox.SERVER.requests();
        assertThat(requests).hasSize(before + 1);
        RecordedRequest request = requests.get(before);
        assertThat(request.method()).isEqualTo(method);
        assertThat(request.clientId()).as("signed").isEqualTo("wkVd93h2uS");
        assertThat(request.bodyText()).isEqualTo(method.startsWith("P") ? "{\"price\":100}" : "");
        assertThat(request.connection() == requests.get(before - 1).connection())
                .as("on the connection of the request before")
                .isEqualTo(reused);
    }

    /** Either leaves one that can be used again, or none. */
    private static void prepareConnection(ProbeClient probe, boolean reused) {
        if (reused) {
            // Twice, so that the connection has carried an answer since the last loss: after losses in a row none is
            // kept.
            assertThat(probe.ask("time")).startsWith("20");
            assertThat(probe.ask("time")).startsWith("20");
        } else {
            Sandbox.SERVER.answerWith("GET", "/rest/v1/broken", CannedAnswer.hangUp());
            assertThat(probe.ask("send", "GET rest/v1/broken")).startsWith("ConnectionFailedException: ");
        }
    }

    private static CannedAnswer answer(Cut cut) {
        CannedAnswer whole = CannedAnswer.status(200).body(BODY);
        return switch (cut) {
            case BEFORE_THE_STATUS_LINE -> CannedAnswer.hangUp();
            case AFTER_HALF_OF_THE_HEADERS -> whole.cutHeadHalfway();
            case AFTER_HALF_OF_THE_BODY -> whole.cutAfter(BODY.length() / 2);
            case AFTER_HALF_OF_THE_BODY_IN_CHUNKS -> whole.chunked(5).cutAfter(BODY.length() / 2);
            case BY_RESET -> whole.cutHeadHalfway().byReset();
        };
    }
}
