package io.github.walletapi.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.walletapi.sandbox.CannedAnswer;
import java.net.URI;
import java.net.URL;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.OperateOnDeployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What a server's own health pages say of an application that uses the library. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class HealthIT {

    @ArquillianResource
    @OperateOnDeployment("checked")
    @SuppressWarnings("NullAway.Init")
    URL base;

    @Deployment(name = "checked", testable = false)
    static WebArchive checked() {
        Map<String, String> values = new HashMap<>(Sandbox.configuration());
        values.put("wallet-api.clients.shop.health.remote", "true");
        values.put("wallet-api.clients.application.health.readiness", "false");
        return Wars.war("checked.war", values, Probe.class);
    }

    @Deployment(name = "silent", testable = false)
    static WebArchive silent() {
        Map<String, String> values = new HashMap<>(Sandbox.configuration());
        values.put("wallet-api.health.readiness", "false");
        values.put("wallet-api.health.liveness", "false");
        return Wars.war("silent.war", values, Probe.class);
    }

    @BeforeEach
    void useWhatIsMadeAtItsFirstUse() {
        Sandbox.SERVER.reset();
        assertThat(new ProbeClient(base).ask("shop")).isEqualTo("Project's title");
    }

    /** WildFly shows health where it is managed, Payara where it serves. */
    private HttpResponse<String> page(String kind) {
        return Pages.get(
                "wildfly".equals(System.getProperty("arquillian.launch"))
                        ? URI.create(
                                "http://127.0.0.1:" + System.getProperty("wildfly.management.port") + "/health/" + kind)
                        : URI.create("http://" + base.getAuthority() + "/health/" + kind));
    }

    private static int times(String word, String text) {
        return text.split(word, -1).length - 1;
    }

    @Test
    void readinessSaysWhatTheClientsKnowAndWhatTheApiAnswered() {
        HttpResponse<String> ready = page("ready");
        assertThat(ready.statusCode()).isEqualTo(200);
        assertThat(ready.body().replaceAll("\\s", ""))
                .contains("wallet-api-ready", "\"credentials\":\"present\"", "\"shop.credentials\":\"present\"")
                .contains("clock-offset-seconds")
                .contains("\"shop.remote\":\"answers\"")
                .doesNotContain("application.credentials");
        // Not the checks themselves: WildFly keeps those of deployments that it refused, which know of no client.
        assertThat(times("\"credentials\":\"present\"", ready.body().replaceAll("\\s", "")))
                .as("of two applications, one switched it off")
                .isEqualTo(1);
    }

    @Test
    void livenessIsUpWithoutACall() {
        Sandbox.SERVER.reset();
        Sandbox.SERVER.answerWith("GET", "/rest/v1/", CannedAnswer.status(500));
        HttpResponse<String> alive = page("live");
        assertThat(alive.statusCode()).isEqualTo(200);
        assertThat(times("wallet-api-alive", alive.body())).isPositive();
        assertThat(Sandbox.SERVER.requests()).isEmpty();
    }
}
