package io.github.walletapi.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.example.shop.works.Works;
import io.github.walletapi.sandbox.RecordedRequest;
import io.github.walletapi.sandbox.SandboxBuilder;
import io.github.walletapi.sandbox.SandboxServer;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import org.jboss.arquillian.container.test.api.Deployer;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Every kind of component calls with what was injected into it; each has a client of its own, so that the sandbox sees
 * which called. The address is that of a profile.
 */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
@Tag("wildfly-full")
class ForeignComponentsIT {

    private static final List<String> CLIENTS = List.of(
            "plain",
            "startup",
            "scope",
            "listener",
            "filter",
            "timer",
            "asynchronous",
            "message",
            "batch",
            "socket",
            "managed",
            "bare",
            "look-up");

    private static final SandboxServer SANDBOX = sandbox();
    private static final boolean WILDFLY =
            System.getProperty("arquillian.launch", "").startsWith("wildfly");

    @ArquillianResource
    @SuppressWarnings("NullAway.Init")
    Deployer deployer;

    private static SandboxServer sandbox() {
        SandboxBuilder builder = SandboxServer.builder();
        CLIENTS.forEach(client -> builder.client(client, "key-of-" + client));
        return builder.start();
    }

    @Deployment(name = "works", managed = false, testable = false)
    static WebArchive works() {
        Map<String, String> values = new HashMap<>(Map.of(
                "mp.config.profile", "dev",
                "wallet-api.base-uri", "https://no-such-host.invalid/",
                "%dev.wallet-api.base-uri", SANDBOX.baseUri().toString(),
                "wallet-api.mac.id", "plain",
                "wallet-api.mac.key", "key-of-plain"));
        CLIENTS.stream().skip(1).forEach(client -> {
            values.put("wallet-api.clients." + client + ".mac.id", client);
            values.put("wallet-api.clients." + client + ".mac.key", "key-of-" + client);
        });
        return Wars.war("works.war", values)
                .addPackage(Works.class.getPackage())
                .addAsResource(new StringAsset("""
                        <job id="inventory" xmlns="https://jakarta.ee/xml/ns/jakartaee" version="2.0">
                          <step id="count"><batchlet ref="inventory"/></step>
                        </job>"""), "META-INF/batch-jobs/inventory.xml");
    }

    @BeforeEach
    void deploy() {
        SANDBOX.reset();
        deployer.deploy("works");
    }

    @AfterEach
    void undeploy() {
        deployer.undeploy("works");
    }

    @AfterAll
    static void close() {
        SANDBOX.close();
    }

    @Test
    void everyKindOfComponentCallsAlsoAfterARestartOfTheServer() throws Exception {
        assertAllCall();
        SANDBOX.reset();
        if (WILDFLY) {
            JBossCli.run("reload");
        } else {
            Asadmin.run("restart-domain");
        }
        // Payara says that it is there before it has loaded its applications.
        Eventually.happens("the application is there again", Duration.ofMinutes(5), ForeignComponentsIT::isUp);
        assertAllCall();
    }

    private static void assertAllCall() throws Exception {
        assertThat(signers()).as("before anybody came").contains("startup", "scope", "listener");
        assertThat(ask("rest-client")).isEqualTo("Project's title");
        assertThat(signers()).contains("plain", "filter");
        for (String way : List.of("managed", "bare", "asynchronous")) {
            assertThat(ask(way)).as(way).isEqualTo("Project's title");
            assertThat(signers()).contains(way);
        }
        if (WILDFLY) {
            // On Payara, the container's own reference to WalletApis wants a context class loader.
            assertThat(ask("bare-look-up")).isEqualTo("Project's title");
            assertThat(signers()).contains("look-up");
        }
        assertThat(phone(" please")).isEqualTo("Project's title please");
        assertThat(signers()).contains("socket");
        assertThat(List.of(ask("timer"), ask("message"), ask("batch"))).containsExactly("set", "sent", "started");
        for (String way : List.of("timer", "message", "batch")) {
            Eventually.happens("a call of " + way, () -> signers().contains(way));
        }
    }

    private static boolean isUp() {
        try {
            return ask("up").equals("up");
        } catch (IllegalStateException notYet) {
            return false;
        }
    }

    private static List<String> signers() {
        return SANDBOX.requests().stream()
                .filter(request -> request.path().endsWith("/project/1221"))
                .map(RecordedRequest::clientId)
                .map(String::valueOf)
                .toList();
    }

    private static String ask(String what) {
        return ProbeClient.of(application("http")).ask(what);
    }

    private static URI application(String scheme) {
        String port = System.getProperty(WILDFLY ? "wildfly.http.port" : "payara.http.port");
        return URI.create(scheme + "://127.0.0.1:" + port + "/works/");
    }

    private static String phone(String question) throws Exception {
        CompletableFuture<String> answer = new CompletableFuture<>();
        WebSocket socket = HttpClient.newHttpClient()
                .newWebSocketBuilder()
                .buildAsync(application("ws").resolve("phone"), new WebSocket.Listener() {
                    @Override
                    public CompletionStage<?> onText(WebSocket from, CharSequence text, boolean last) {
                        answer.complete(text.toString());
                        return CompletableFuture.completedStage(null);
                    }

                    @Override
                    public void onError(WebSocket from, Throwable failure) {
                        answer.completeExceptionally(failure);
                    }
                })
                .get(60, TimeUnit.SECONDS);
        socket.sendText(question, true).get(60, TimeUnit.SECONDS);
        try {
            return answer.get(60, TimeUnit.SECONDS);
        } finally {
            socket.abort();
        }
    }
}
