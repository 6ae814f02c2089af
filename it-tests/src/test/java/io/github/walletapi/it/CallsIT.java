package io.github.walletapi.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.walletapi.sandbox.CannedAnswer;
import io.github.walletapi.sandbox.RecordedRequest;
import java.net.URI;
import java.net.URL;
import java.util.List;
import java.util.Map;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every way in and every endpoint, on a server; each request was verified by the sandbox, which tells what it saw. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class CallsIT {

    @ArquillianResource
    @SuppressWarnings("NullAway.Init")
    URL base;

    @Deployment(testable = false)
    static WebArchive probe() {
        return Wars.war("calls.war", Sandbox.configuration(), Probe.class);
    }

    @BeforeEach
    void forgetWhatWas() {
        Sandbox.SERVER.reset();
    }

    private String ask(String what, String text) {
        return new ProbeClient(base).ask(what, text);
    }

    private static RecordedRequest last() {
        List<RecordedRequest> requests = Sandbox.SERVER.requests();
        return requests.get(requests.size() - 1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"plain", "shop", "shop-projects", "rest-client"})
    void everyWayToInjectReachesTheProject(String what) {
        assertThat(ask(what, "")).isEqualTo("Project's title");
        assertThat(last().status()).isEqualTo(200);
        assertThat(last().rawTarget()).isEqualTo("/rest/v1/project/1221");
        assertThat(last().clientId()).isEqualTo(what.startsWith("shop") ? "shopId" : "wkVd93h2uS");
        assertThat(last().ext()).isEqualTo(what.startsWith("shop") ? "project_id=3&location_id=7" : "project_id=3");
    }

    @Test
    void aClientIsFoundByItsNameInCode() {
        ask("by-name", "");
        assertThat(last().clientId()).isEqualTo("shopId");
    }

    @Test
    void everyEndpointAnswers() {
        assertThat(ask("time", "")).startsWith("20");
        assertThat(ask("configuration", "")).isEqualTo("8");
        String current = ask("current", "");
        assertThat(current).contains("type=private_client");
        String id = current.replaceAll("(?s).*ApiClient\\[id=(\\d+),.*", "$1");
        assertThat(ask("permissions", id)).contains("WalletPermission", "scopes");
        assertThat(ask("update", id)).contains("permissions=[]");
        assertThat(ask("project", "1221")).contains("walletId=2112");
        assertThat(ask("my-projects", "")).matches("[1-9]\\d*");
        assertThat(ask("locations", "")).contains("EVP International");
        assertThat(ask("categories", "lt")).matches("[1-9]\\d*");
        assertThat(Sandbox.SERVER.requests())
                .hasSize(9)
                .allSatisfy(request -> assertThat(request.status()).isEqualTo(200));
    }

    @Test
    void everyParameterOfTheLocationsArrives() {
        ask("locations", "");
        assertThat(last().query())
                .containsEntry("locale", List.of("lt"))
                .containsEntry("lat", List.of("54.668516"))
                .containsEntry("lng", List.of("25.235055"))
                .containsEntry("distance", List.of("5000"))
                .containsEntry("updated_after", List.of("1"))
                .containsEntry("status", List.of("active,inactive"))
                .containsEntry("service", List.of("pay,cash_in"))
                .containsEntry("pay_category", List.of("1,4"))
                .containsEntry("limit", List.of("5"))
                .containsEntry("offset", List.of("0"));
    }

    @Test
    void aDeviceThatWasJustRegisteredSignsTheNextCall() {
        assertThat(ask("register", "")).isEqualTo("app_client");
        RecordedRequest registration = Sandbox.SERVER.requests().get(0);
        assertThat(registration.header("Content-Type")).isEqualTo("application/json");
        assertThat(registration.ext()).startsWith("body_hash=").endsWith("&project_id=3");
        assertThat(registration.bodyText())
                .isEqualTo("{\"info\":{\"device_id\":\"device-1\",\"os\":\"Linux\",\"title\":\"Kasa\"},"
                        + "\"type\":\"app_client\"}");
    }

    @Test
    void parametersOfAViewTravelInExt() {
        ask("with", "a b&c=d+ę".replace("ę", "%"));
        assertThat(last().extParameters())
                .containsAllEntriesOf(Map.of("project_id", "12", "location_id", "7", "note", "a b&c=d+%"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"a b", "a+b", "50%", "a%20b", "a,b", "a&b=c", "ąčęž", "a:b", "{x}", "\"'<>", "*~", "#?/;@$"})
    void valuesThatNeedEncodingArriveInTheQuery(String value) {
        assertThat(ask("query", value)).startsWith("{");
        assertThat(last().query()).containsEntry("value", List.of(value));
        assertThat(last().status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a b", "a+b", "50%", "a%20b", "a,b", "a&b=c", "ąčęž", "a:b", "{x}", "*~", "#?;@$"})
    void valuesThatNeedEncodingArriveInThePath(String value) {
        // The sandbox knows no such wallet, but only says so after it verified the signature.
        assertThat(ask("path", value)).matches("(NotFoundException|InvalidParametersException): .*");
        assertThat(URI.create(last().rawTarget()).getPath()).isEqualTo("/rest/v1/wallet/" + value);
        assertThat(last().clientId()).isEqualTo("wkVd93h2uS");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a/b", "..", ".", ""})
    void aPathThatWouldBecomeAnotherOneIsNotSent(String value) {
        assertThat(ask("path", value)).startsWith("IllegalArgumentException: walletId must not be");
        assertThat(Sandbox.SERVER.requests()).isEmpty();
    }

    @Test
    void failuresAreNamed() {
        assertThat(ask("project", "999999999"))
                .startsWith("NotFoundException: ")
                .contains("(not_found, HTTP 404, correlation id ", "[GET rest/v1/project/{projectId}]");
        answer(CannedAnswer.status(502).header("Content-Type", "text/html").body("<h1>Bad gateway</h1>"));
        assertThat(ask("time", "")).startsWith("ServerFailureException: ").contains("HTTP 502");
        answer(CannedAnswer.status(302).header("Location", "http://127.0.0.1:1/"));
        assertThat(ask("time", "")).startsWith("UnreadableAnswerException: ").contains("HTTP 302");
        answer(CannedAnswer.status(429).header("Retry-After", "7").body("{"));
        assertThat(ask("time", "")).startsWith("RateLimitedException: ");
        answer(CannedAnswer.status(200).header("Content-Type", "text/html").body("<p>"));
        assertThat(ask("time", "")).startsWith("UnreadableAnswerException: ").contains("no JSON");
        Sandbox.SERVER.reset();
        Sandbox.SERVER.answerWith("POST", "/rest/v1/client", CannedAnswer.hangUp());
        assertThat(ask("register", "")).startsWith("ConnectionFailedException: ");
        assertThat(Sandbox.SERVER.requests()).as("a POST leaves once").hasSize(1);
    }

    private static void answer(CannedAnswer answer) {
        Sandbox.SERVER.clearAnswers();
        Sandbox.SERVER.answerWith("GET", "/rest/v1/server", answer);
    }

    @Test
    void callsWorkFromThreadsThatKnowNoClassLoader() {
        assertThat(ask("null-loader", "")).startsWith("20");
    }
}
