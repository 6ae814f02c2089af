package io.github.walletapi.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.walletapi.sandbox.CannedAnswer;
import io.github.walletapi.sandbox.RecordedRequest;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** An application that prefers MicroProfile Fault Tolerance to our retries, as the README shows. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class FaultToleranceIT {

    @ArquillianResource
    @SuppressWarnings("NullAway.Init")
    URL base;

    @Deployment(testable = false)
    static WebArchive patient() {
        Map<String, String> values = new HashMap<>(Sandbox.configuration());
        values.put("wallet-api.retry.max-attempts", "1");
        return Wars.war("patient.war", values, PatientProjects.class, PatientServlet.class);
    }

    @Test
    void theReadmeShowsThisRetry() throws Exception {
        String bean = Files.readString(
                Path.of("src/test/java", PatientProjects.class.getName().replace('.', '/') + ".java"));
        String readme = Files.readString(Path.of("..", "README.md"));
        int shown = readme.indexOf("@Retry(");
        assertThat(shown).isPositive();
        assertThat(bean).contains(readme.substring(shown, readme.indexOf('\n', shown)) + "\n");
    }

    @BeforeEach
    void forgetWhatWas() {
        Sandbox.SERVER.reset();
    }

    @Test
    void whatMaySucceedLaterIsTriedAgainByTheServerAlone() {
        Sandbox.SERVER.answerWith(
                "GET", "/rest/v1/project", CannedAnswer.status(503).times(2));
        assertThat(new ProbeClient(base).ask("title", "1221")).isEqualTo("Project's title");
        assertThat(Sandbox.SERVER.requests())
                .extracting(RecordedRequest::status)
                .containsExactly(503, 503, 200);
    }

    @Test
    void itGivesUpAfterAsManyAttemptsAsItWasTold() {
        Sandbox.SERVER.answerWith("GET", "/rest/v1/project", CannedAnswer.status(503));
        assertThat(new ProbeClient(base).ask("title", "1221")).isEqualTo("ServerFailureException");
        assertThat(Sandbox.SERVER.requests()).hasSize(3);
    }

    @Test
    void whatWouldFailAgainIsNot() {
        assertThat(new ProbeClient(base).ask("title", "999999999")).isEqualTo("NotFoundException");
        assertThat(Sandbox.SERVER.requests()).hasSize(1);
    }
}
