package io.github.walletapi.internal.http;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.walletapi.auth.TrustedCertificates;
import io.github.walletapi.internal.tls.TlsContext;
import io.github.walletapi.sandbox.SandboxAuthority;
import io.github.walletapi.sandbox.SandboxCertificate;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.security.KeyStore;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** When a connection carries another request, when it does not, and that none is left behind. */
@Timeout(60)
@SuppressWarnings({"AddressSelection", "RedundantControlFlow"}) // A test may be blunter than the library.
class ReuseTest {
    private static final String OK = "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}";
    private static final SandboxAuthority AUTHORITY = SandboxAuthority.create();
    private static final Duration LONG = Duration.ofSeconds(40);

    private static Limits limits(Duration connect) {
        return new Limits(connect, LONG, LONG, 100_000);
    }

    private static SSLContext trusting() {
        return TlsContext.of(null, TrustedCertificates.of(List.of(AUTHORITY.certificate())));
    }

    private static SSLContext serving() throws Exception {
        SandboxCertificate server = AUTHORITY.issueServer("localhost");
        char[] password = "zzqq".toCharArray();
        KeyStore store = server.keyStore(password);
        KeyManagerFactory keys = KeyManagerFactory.getInstance("PKIX");
        keys.init(store, password);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(keys.getKeyManagers(), null, null);
        return context;
    }

    private static String get(Transport transport, @Nullable SSLContext tls) throws IOException {
        return new String(
                transport
                        .send(tls, "GET", "/a", Map.of(), new byte[0], Duration.ofSeconds(30))
                        .body(),
                UTF_8);
    }

    private static void await(CountDownLatch latch) throws IOException {
        try {
            if (!latch.await(30, TimeUnit.SECONDS)) {
                throw new IOException("nobody came");
            }
        } catch (InterruptedException over) {
            throw new IOException(over);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "HTTP/1.1 204 No Content\r\nContent-Length: 2\r\n\r\n",
                "HTTP/1.1 204 No Content\r\nTransfer-Encoding: chunked\r\n\r\n",
                "HTTP/1.0 200 OK\r\nConnection: keep-alive\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n"
            })
    void answerWhoseEndIsDoubtfulIsTheLastOfItsConnection(String raw) throws Exception {
        try (ScriptedServer server = ScriptedServer.answering(raw);
                Transport transport = new Transport(server.uri(), null, limits(LONG))) {
            get(transport, null);
            get(transport, null);
            assertThat(server.connections()).isEqualTo(2);
        }
    }

    @Test
    void answerWithoutABodyLeavesTheConnectionOpen() throws Exception {
        try (ScriptedServer server = ScriptedServer.answering("HTTP/1.1 204 No Content\r\n\r\n");
                Transport transport = new Transport(server.uri(), null, limits(LONG))) {
            get(transport, null);
            get(transport, null);
            assertThat(server.connections()).isEqualTo(1);
        }
    }

    @Test
    void connectionsThatDiedTogetherCostOneCall() throws Exception {
        CountDownLatch arrived = new CountDownLatch(3);
        ExecutorService callers = Executors.newFixedThreadPool(3);
        ScriptedServer.Script answering = (request, out) -> {
            arrived.countDown();
            await(arrived);
            return ScriptedServer.write(out, OK, true);
        };
        try (ScriptedServer server = new ScriptedServer(answering);
                Transport transport = new Transport(server.uri(), null, limits(LONG))) {
            Callable<String> call = () -> get(transport, null);
            for (Future<String> answer : callers.invokeAll(List.of(call, call, call))) {
                assertThat(answer.get()).isEqualTo("{}");
            }
            // The request is read, and then the server is gone: no look can foresee it.
            server.script((request, out) -> {
                server.hangUp();
                return false;
            });
            assertThatThrownBy(() -> get(transport, null)).isInstanceOf(IOException.class);
            server.script(answering);
            server.awaitNobody();
            assertThat(get(transport, null)).isEqualTo("{}");
            assertThat(server.connections()).isEqualTo(4);
        } finally {
            callers.shutdownNow();
        }
    }

    @Test
    void goodbyeWaitsForNobody() throws Exception {
        CountDownLatch never = new CountDownLatch(1);
        try (ScriptedServer server = new ScriptedServer(
                        (request, out) -> {
                            ScriptedServer.write(out, OK, true);
                            if (request.startsWith("GET /a")) {
                                await(never);
                            }
                            return true;
                        },
                        serving());
                Transport transport = new Transport(server.uri(), null, limits(LONG))) {
            get(transport, trusting());
            long before = System.nanoTime();
            // Another identity: the resting connection is of no more use, and its server does not react.
            transport.send(trusting(), "GET", "/b", Map.of(), new byte[0], Duration.ofSeconds(30));

            assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(LONG.dividedBy(4));
            never.countDown();
        }
    }

    @Test
    void goodbyeIsSaidInTls() throws Exception {
        try (ScriptedServer server =
                        new ScriptedServer((request, out) -> ScriptedServer.write(out, OK, true), serving());
                Transport transport = new Transport(server.uri(), null, limits(LONG))) {
            get(transport, trusting());
            get(transport, trusting());
            assertThat(server.connections()).isEqualTo(2);
            assertThat(server.brokenOff()).isZero();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "HTTP/1.1 200 OK\r\nContent-Length: 200000\r\n\r\n",
                "HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: 2\r\n\r\n{}",
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nx\r\n",
                "HTTP/1.1 500 No\r\nTransfer-Encoding: chunked\r\n\r\nx\r\n",
                "HTTP/1.1 101 Switching Protocols\r\n\r\n",
                "no answer at all\r\n"
            })
    void failureLeavesNoConnectionBehind(String raw) throws Exception {
        for (boolean secure : new boolean[] {false, true}) {
            try (ScriptedServer server = new ScriptedServer(
                            (request, out) -> ScriptedServer.write(out, raw, true), secure ? serving() : null);
                    Transport transport = new Transport(server.uri(), null, limits(LONG))) {
                try {
                    get(transport, secure ? trusting() : null);
                } catch (IOException expected) {
                    assertThat(expected).isNotInstanceOf(SocketTimeoutException.class);
                }
                server.awaitNobody();
            }
        }
    }

    @Test
    void closeEndsWhoConnects() throws Exception {
        ExecutorService executor = Executors.newSingleThreadExecutor();
        try (ServerSocket silent = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            Transport transport =
                    new Transport(URI.create("https://localhost:" + silent.getLocalPort() + "/"), null, limits(LONG));
            Future<String> waiting = executor.submit(() -> get(transport, trusting()));
            try (Socket accepted = silent.accept()) {
                // The first byte of its ClientHello: from here on it waits for ours.
                assertThat(accepted.getInputStream().read()).isEqualTo(22);
                transport.close();
                assertThatThrownBy(() -> waiting.get(20, TimeUnit.SECONDS)).hasCauseInstanceOf(NotSentException.class);
            }
        } finally {
            executor.shutdownNow();
        }
    }

    @Test
    void closedTransportOpensNothing() throws Exception {
        try (ScriptedServer server = ScriptedServer.answering(OK)) {
            Transport transport = new Transport(server.uri(), null, limits(LONG));
            get(transport, null);
            transport.close();
            server.awaitNobody();

            assertThatThrownBy(() -> get(transport, null)).isInstanceOf(NotSentException.class);
            assertThat(server.connections()).isEqualTo(1);
        }
    }

    /** Answers to whoever connects with one byte at a time, and never comes to an end. */
    private static final class Trickle implements AutoCloseable {
        private final ServerSocket listener = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
        private final CountDownLatch left = new CountDownLatch(1);
        private final ExecutorService thread = Executors.newSingleThreadExecutor();
        private final Future<?> serving;

        Trickle(byte[] head, byte drop) throws IOException {
            serving = thread.submit(() -> {
                try (Socket socket = listener.accept()) {
                    OutputStream out = socket.getOutputStream();
                    out.write(head);
                    while (true) {
                        out.write(drop);
                        socket.setSoTimeout(1);
                        try {
                            socket.getInputStream().read(new byte[4096]);
                        } catch (SocketTimeoutException silent) {
                            continue;
                        }
                    }
                } catch (IOException gone) {
                    left.countDown();
                }
            });
        }

        int port() {
            return listener.getLocalPort();
        }

        @Override
        public void close() throws IOException {
            listener.close();
            serving.cancel(true);
            thread.shutdownNow();
        }
    }

    @Test
    void handshakeThatTricklesEndsInTime() throws Exception {
        // The head of a TLS record of 16 KiB.
        try (Trickle server = new Trickle(new byte[] {22, 3, 3, 0x40, 0}, (byte) 2);
                Transport transport = new Transport(
                        URI.create("https://localhost:" + server.port() + "/"), null, limits(Duration.ofMillis(200)))) {
            NotSentException failure = catchThrowableOfType(NotSentException.class, () -> get(transport, trusting()));

            assertThat(failure).hasRootCauseInstanceOf(SocketTimeoutException.class);
            await(server.left);
        }
    }

    @Test
    void proxyThatTricklesEndsInTime() throws Exception {
        try (Trickle proxy = new Trickle("HTTP/1.1 200 Connection established\r\nX: ".getBytes(US_ASCII), (byte) 'x');
                Transport transport = new Transport(
                        URI.create("https://wallet.example/"),
                        HttpProxy.at("localhost", proxy.port()),
                        limits(Duration.ofMillis(200)))) {
            NotSentException failure = catchThrowableOfType(NotSentException.class, () -> get(transport, trusting()));

            assertThat(failure).hasRootCauseInstanceOf(SocketTimeoutException.class);
            await(proxy.left);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"SSH-2.0-x\r\n", "HTTP/1.1 200 OK\r\n\r\nearly", "HTTP/1.1 503 No\r\n\r\n"})
    void proxyThatTalksNonsenseGetsNothing(String raw) throws Exception {
        try (ScriptedServer proxy = ScriptedServer.answering(raw);
                Transport transport = new Transport(
                        URI.create("https://[::1]:8443/"),
                        HttpProxy.at("127.0.0.1", proxy.uri().getPort()),
                        limits(LONG))) {
            assertThatThrownBy(() -> get(transport, trusting())).isInstanceOf(NotSentException.class);
            assertThat(proxy.requests()).containsExactly("CONNECT [::1]:8443 HTTP/1.1\r\nHost: [::1]:8443\r\n\r\n");
            proxy.awaitNobody();
        }
    }

    @Test
    void errorThatIsTooLongGivesItsBeginning() throws Exception {
        String body = "{\"error\":\"invalid_state\",\"x\":\"" + "y".repeat(200_000);
        try (ScriptedServer server = ScriptedServer.answering(
                        "HTTP/1.1 409 No\r\nContent-Length: " + body.length() + "\r\n\r\n" + body);
                Transport transport = new Transport(server.uri(), null, limits(LONG))) {
            assertThat(get(transport, null))
                    .startsWith("{\"error\":\"invalid_state\"")
                    .hasSize(64 * 1024);
            server.awaitNobody();
        }
    }
}
