package io.github.walletapi.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.walletapi.sandbox.CannedAnswer;
import io.github.walletapi.sandbox.SandboxServer;
import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What a server writes for visitors of a failure that nobody caught does no harm, whatever the API's server said. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class DefaultErrorPageIT {

    private static final String KEY = "mac-key-nobody-may-read";
    private static final SandboxServer SANDBOX =
            SandboxServer.builder().client("uncaught", KEY).start();

    @ArquillianResource
    @SuppressWarnings("NullAway.Init")
    URL base;

    @Deployment(testable = false)
    static WebArchive uncaught() {
        return Wars.war(
                "uncaught.war",
                Map.of(
                        "wallet-api.base-uri",
                        SANDBOX.baseUri().toString(),
                        "wallet-api.mac.id",
                        "uncaught",
                        "wallet-api.mac.key",
                        KEY),
                Uncaught.class);
    }

    @AfterAll
    static void close() {
        SANDBOX.close();
    }

    @Test
    void pageOfTheServerHasNoSecretAndNoMarkupOfTheAnswer() throws IOException, InterruptedException {
        SANDBOX.answerWith(
                "POST",
                "/oauth/v1/",
                CannedAnswer.status(500)
                        .body("{\"error\":\"server_error\",\"error_description\":\"<script>alert(1)</script> "
                                + Uncaught.TOKEN + " " + KEY + "\"}"));
        HttpResponse<String> page = HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(URI.create(base + "token")).build(), BodyHandlers.ofString());
        assertThat(SANDBOX.requests()).as("calls of the API").hasSize(1);
        assertThat(page.statusCode()).isEqualTo(500);
        assertThat(page.body())
                .as("a page that prints the exception")
                .contains("ServerFailureException")
                .doesNotContain("<script>", Uncaught.TOKEN, KEY, "Authorization");
    }
}
