package io.github.walletapi;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.walletapi.auth.Secret;
import io.github.walletapi.error.ConnectionFailedException;
import io.github.walletapi.error.ServerFailureException;
import io.github.walletapi.internal.http.ScriptedServer;
import io.github.walletapi.request.ApiRequest;
import io.github.walletapi.retry.RetryPolicy;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.util.Base64;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a caller is told of the network, and how often it is tried. */
@Timeout(60)
class NetworkFlowTest {
    private static final String PROJECT =
            "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 23\r\n\r\n{\"id\":3,\"title\":\"Shop\"}";

    private static WalletApiBuilder through(ScriptedServer proxy, String address) {
        return WalletApi.builder()
                .mac(Flow.ID, Flow.KEY)
                .baseUri(URI.create(address))
                .allowInsecureHttpToRemoteHosts(true)
                .pause(length -> {})
                .proxy("127.0.0.1", proxy.uri().getPort());
    }

    @ParameterizedTest
    @CsvSource({
        "407, https://wallet.example/, ': it wants user and password'",
        "403, https://wallet.example/, ''",
        "502, https://wallet.example/, ''",
        "407, http://wallet.example/, ': it wants user and password'"
    })
    void proxyThatRefusesIsNamedAndAskedOnce(int status, String address, String why) throws IOException {
        try (ScriptedServer proxy =
                        ScriptedServer.answering("HTTP/1.1 " + status + " No\r\nContent-Length: 0\r\n\r\n");
                WalletApi wallet = through(proxy, address).build()) {
            ConnectionFailedException failure = catchThrowableOfType(
                    ConnectionFailedException.class, () -> wallet.projects().get(3));

            assertThat(failure)
                    .hasMessageContaining(" through proxy 127.0.0.1:"
                            + proxy.uri().getPort() + ": the proxy refuses, by HTTP " + status + why + " [");
            assertThat(failure.mayHaveBeenSent()).isFalse();
            assertThat(proxy.requests()).hasSize(1);
        }
    }

    @Test
    void userAndPasswordOfTheProxyAreShownToIt() throws IOException {
        try (ScriptedServer proxy = ScriptedServer.answering(PROJECT);
                WalletApi wallet = through(proxy, "http://wallet.example/")
                        .proxyCredentials("wallet", Secret.of("zzqq"))
                        .build()) {
            assertThat(wallet.projects().get(3).id()).isEqualTo(3);
            assertThat(proxy.requests())
                    .singleElement()
                    .asString()
                    .contains("\r\nProxy-Authorization: Basic "
                            + Base64.getEncoder().encodeToString("wallet:zzqq".getBytes(UTF_8)) + "\r\n");
        }
    }

    @Test
    void credentialsOfAProxyAreThoseOfOne() {
        WalletApiBuilder builder = WalletApi.builder().mac(Flow.ID, Flow.KEY);
        for (String user : new String[] {"", "a:b", "a\nb"}) {
            assertThatIllegalArgumentException().isThrownBy(() -> builder.proxyCredentials(user, Secret.of("zzqq")));
        }
        builder.proxyCredentials("wallet", Secret.of("zzqq"));
        assertThatIllegalStateException()
                .isThrownBy(builder::build)
                .withMessage("The proxy is missing: call proxy(host, port)");
    }

    @ParameterizedTest
    @ValueSource(ints = {600, 799, 999})
    void statusThatHttpDoesNotKnowIsAFailureWithThatStatus(int status) throws IOException {
        try (ScriptedServer server =
                        ScriptedServer.answering("HTTP/1.1 " + status + " X\r\nContent-Length: 0\r\n\r\n");
                WalletApi wallet = WalletApi.builder()
                        .mac(Flow.ID, Flow.KEY)
                        .baseUri(server.uri())
                        .build()) {
            ServerFailureException failure = catchThrowableOfType(
                    ServerFailureException.class, () -> wallet.projects().get(3));

            assertThat(failure.status()).isEqualTo(status);
            assertThat(server.requests()).hasSize(1);
        }
    }

    @Test
    void serverThatLeavesAfterEachAnswerWithoutAWordCostsNoCall() throws Exception {
        try (ScriptedServer server = ScriptedServer.answeringAndHangingUp(PROJECT);
                WalletApi wallet = WalletApi.builder()
                        .mac(Flow.ID, Flow.KEY)
                        .baseUri(server.uri())
                        .build()) {
            for (int i = 0; i < 200; i++) {
                assertThat(wallet.projects().get(3).id()).isEqualTo(3);
                server.awaitNobody();
            }
        }
    }

    @Test
    void interruptedCallSaysSo() throws Exception {
        CountDownLatch arrived = new CountDownLatch(1);
        CountDownLatch over = new CountDownLatch(1);
        AtomicReference<Object> ended = new AtomicReference<>();
        try (ScriptedServer server = new ScriptedServer((request, out) -> {
                    arrived.countDown();
                    try {
                        return over.await(30, TimeUnit.SECONDS) && request.isEmpty();
                    } catch (InterruptedException gone) {
                        return false;
                    }
                });
                WalletApi wallet = WalletApi.builder()
                        .mac(Flow.ID, Flow.KEY)
                        .baseUri(server.uri())
                        .build()) {
            Thread caller = new Thread(() -> {
                try {
                    ended.set(wallet.projects().get(3));
                } catch (RuntimeException failure) {
                    ended.set(failure);
                }
            });
            caller.start();
            assertThat(arrived.await(30, TimeUnit.SECONDS)).isTrue();
            caller.interrupt();
            caller.join(Duration.ofSeconds(20).toMillis());

            assertThat(ended.get())
                    .isInstanceOf(ConnectionFailedException.class)
                    .asString()
                    .contains("The thread was interrupted before the server answered");
            assertThat(server.requests()).hasSize(1);
            over.countDown();
        }
    }

    @Test
    void longBodyToAPeerThatStopsReadingEndsAtTheDeadlineOfTheCall() throws Exception {
        try (ServerSocket listener = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
                WalletApi wallet = WalletApi.builder()
                        .mac(Flow.ID, Flow.KEY)
                        .baseUri(URI.create("http://127.0.0.1:" + listener.getLocalPort() + "/"))
                        .retry(RetryPolicy.NONE.withDeadline(Duration.ofSeconds(2)))
                        .build()) {
            JsonObject body =
                    Json.createObjectBuilder().add("x", "x".repeat(20_000_000)).build();
            // Nobody accepts: the kernel takes what fits into its buffers.
            assertThat(catchThrowableOfType(
                            ConnectionFailedException.class,
                            () -> wallet.send(ApiRequest.post("rest/v1/x").body(body))))
                    .hasMessageContaining("in time");
        }
    }
}
