package io.github.walletapi.internal.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.walletapi.auth.TrustedCertificates;
import io.github.walletapi.internal.tls.TlsContext;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@SuppressWarnings({"AddressSelection", "UnnecessaryMethodReference"}) // A test may be blunter than the library.
class TransportTest {
    private static final String OK = "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}";
    private static final Limits LIMITS =
            new Limits(Duration.ofSeconds(5), Duration.ofSeconds(20), Duration.ofSeconds(20), 100_000);

    private static final Duration LONG = Duration.ofSeconds(30);

    private static Transport to(ScriptedServer server) {
        return new Transport(server.uri(), null, LIMITS);
    }

    private static Answer get(Transport transport) throws IOException {
        return transport.send(
                null, "GET", "/rest/v1/a?b=%20", Map.of("Accept", List.of("application/json")), new byte[0], LONG);
    }

    private static Answer answerTo(String raw) throws IOException {
        try (ScriptedServer server = ScriptedServer.answeringAndHangingUp(raw);
                Transport transport = to(server)) {
            return get(transport);
        }
    }

    private static String text(Answer answer) {
        return new String(answer.body(), UTF_8);
    }

    @Test
    void requestGoesOutAsItIs() throws IOException {
        try (ScriptedServer server = ScriptedServer.answering(OK);
                Transport transport = to(server)) {
            get(transport);
            transport.send(
                    null,
                    "POST",
                    "/x",
                    Map.of("Content-Type", List.of("application/json"), "Expect", List.of("100-continue")),
                    "{\"ą\":1}".getBytes(UTF_8),
                    LONG);
            transport.send(null, "PUT", "/y", Map.of("Content-Type", List.of("application/json")), new byte[0], LONG);

            String host = "127.0.0.1:" + server.uri().getPort();
            assertThat(server.requests())
                    .containsExactly(
                            "GET /rest/v1/a?b=%20 HTTP/1.1\r\nHost: " + host + "\r\nAccept: application/json\r\n\r\n",
                            "POST /x HTTP/1.1\r\nHost: " + host
                                    + "\r\nContent-Type: application/json\r\nContent-Length: 8\r\n\r\n{\"ą\":1}",
                            "PUT /y HTTP/1.1\r\nHost: " + host + "\r\nContent-Length: 0\r\n\r\n");
            assertThat(server.connections()).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "HTTP/1.1 200 OK;Content-Length: 5;;hello | 200 | hello",
                "HTTP/1.1 200;Content-Length: 5;;hello | 200 | hello",
                "HTTP/1.1 200 OK;content-length:5;;hello | 200 | hello",
                "HTTP/1.1 200 OK;Content-Length: 5;Content-Length: 5;;hello | 200 | hello",
                "HTTP/1.0 200 OK;;hello | 200 | hello",
                "HTTP/1.1 200 OK;;hello | 200 | hello",
                "HTTP/1.1 200 OK;Transfer-Encoding: chunked;;5;hello;0;; | 200 | hello",
                "HTTP/1.1 200 OK;Transfer-Encoding: Chunked;;2;he;03 ,x=y;llo;0;Trailer: a;; | 200 | hello",
                "HTTP/1.1 100 Continue;;HTTP/1.1 103 Early Hints;Link: x;;HTTP/1.1 200 OK;Content-Length: 5;;hello | 200 | hello",
                "HTTP/1.1 503 No;Content-Length: 50;;hello | 503 | hello",
                "HTTP/1.1 503 No;Transfer-Encoding: chunked;;ff;hello | 503 | hello",
                "HTTP/1.1 500 No;Content-Encoding: gzip;Content-Length: 5;;hello | 500 | ''",
                "HTTP/1.1 200 OK;Content-Encoding: identity;Content-Length: 5;;hello | 200 | hello",
                "HTTP/1.1 204 No Content;;rubbish | 204 | ''",
                "HTTP/1.1 304 Not Modified;Content-Length: 5;; | 304 | ''",
                "HTTP/1.1 302 Found;Location: /other;Content-Length: 0;; | 302 | ''",
                "HTTP/1.1 200 OK;Content-Length: 0;; | 200 | ''"
            })
    void answerIsRead(String raw, int status, String body) throws IOException {
        // A semicolon of the protocol itself is written as a comma.
        Answer answer = answerTo(raw.strip().replace(";", "\r\n").replace(",", ";"));

        assertThat(answer.status()).isEqualTo(status);
        assertThat(text(answer)).isEqualTo(body);
    }

    @Test
    void linesMayEndWithoutReturn() throws IOException {
        assertThat(text(answerTo("HTTP/1.1 200 OK\nContent-Length: 2\n\n{}"))).isEqualTo("{}");
    }

    @Test
    void headersAreFoundWhateverTheirCase() throws IOException {
        Answer answer = answerTo("HTTP/1.1 200 OK\r\nX-a: 1\r\nx-A:  2 \r\nContent-Length: 0\r\n\r\n");
        assertThat(answer.headers().get("X-A")).containsExactly("1", "2");
        assertThat(answer.header("x-a")).isEqualTo("1");
        assertThat(answer.header("y")).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "220 smtp.example.com ESMTP\r\n\r\n",
                "HTTP/2 200\r\n\r\n",
                "HTTP/1.1 2000 OK\r\n\r\n",
                "HTTP/1.1 20 OK\r\n\r\n",
                "HTTP/1.1 abc OK\r\n\r\n",
                "HTTP/1.1 101 Switching Protocols\r\n\r\n",
                "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n",
                "HTTP/1.1 200 OK\r\nno colon\r\n\r\n",
                "HTTP/1.1 200 OK\r\nName : value\r\n\r\n",
                "HTTP/1.1 200 OK\r\nContent-Length: 3\r\n\r\n{}",
                "HTTP/1.1 200 OK\r\nContent-Length: 2\r\nContent-Length: 3\r\n\r\n{}",
                "HTTP/1.1 200 OK\r\nContent-Length: -2\r\n\r\n{}",
                "HTTP/1.1 200 OK\r\nContent-Length: 0x2\r\n\r\n{}",
                "HTTP/1.1 200 OK\r\nContent-Length: 99999999999999999999\r\n\r\n{}",
                "HTTP/1.1 200 OK\r\nContent-Length: 100001\r\n\r\n{}",
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: gzip, chunked\r\n\r\n0\r\n\r\n",
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n2\r\n{}",
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n2\r\n{}xx\r\n0\r\n\r\n",
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n-1\r\n\r\n",
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nffffffff\r\n{}",
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n\r\n\r\n",
                "HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: 2\r\n\r\n{}"
            })
    void whatIsNoAnswerIsRefused(String raw) {
        assertThatThrownBy(() -> answerTo(raw)).isInstanceOf(IOException.class).isNotInstanceOf(NotSentException.class);
    }

    @Test
    void brokenAnswerKeepsItsStatus() {
        BrokenAnswerException broken = catchThrowableOfType(
                BrokenAnswerException.class,
                () -> answerTo("HTTP/1.1 200 OK\r\nPaysera-Correlation-Id: x7\r\nContent-Length: 9\r\n\r\n{}"));
        assertThat(broken.status()).isEqualTo(200);
        assertThat(broken.header("paysera-correlation-id")).isEqualTo("x7");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "HTTP/1.1 200 OK\r\nContent-Length: 2\r\nConnection: close\r\n\r\n{}",
                "HTTP/1.1 200 OK\r\nContent-Length: 2\r\nConnection: x, Close\r\n\r\n{}",
                "HTTP/1.0 200 OK\r\nContent-Length: 2\r\n\r\n{}",
                "HTTP/1.1 200 OK\r\nContent-Length: 2\r\nTransfer-Encoding: chunked\r\n\r\n2\r\n{}\r\n0\r\n\r\n",
                "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}HTTP/1.1 200 OK\r\nContent-Length: 6\r\n\r\nforged",
                "HTTP/1.1 200 OK\r\nContent-Length: 2\r\nKeep-Alive: timeout=1\r\n\r\n{}"
            })
    void connectionThatCannotBeTrustedIsNotUsedAgain(String raw) throws IOException {
        try (ScriptedServer server = ScriptedServer.answering(raw);
                Transport transport = to(server)) {
            assertThat(text(get(transport))).isEqualTo("{}");
            assertThat(text(get(transport))).isEqualTo("{}");
            assertThat(server.connections()).isEqualTo(2);
        }
    }

    @Test
    void connectionOfAnOldServerIsKeptIfItSaysSo() throws IOException {
        try (ScriptedServer server = ScriptedServer.answering(
                        "HTTP/1.0 200 OK\r\nContent-Length: 2\r\nConnection: keep-alive\r\n\r\n{}");
                Transport transport = to(server)) {
            get(transport);
            get(transport);
            assertThat(server.connections()).isEqualTo(1);
        }
    }

    @Test
    void connectionThatTheServerLeftIsNotUsedForWhatMustNotBeLost() throws Exception {
        CountDownLatch left = new CountDownLatch(1);
        try (ScriptedServer server = new ScriptedServer((request, out) -> {
                    boolean stay = ScriptedServer.write(out, OK, !request.startsWith("GET"));
                    if (!stay) {
                        out.close();
                        left.countDown();
                    }
                    return stay;
                });
                Transport transport = to(server)) {
            get(transport);
            assertThat(left.await(10, TimeUnit.SECONDS)).isTrue();
            Answer answer = transport.send(null, "POST", "/x", Map.of(), "{}".getBytes(UTF_8), LONG);

            assertThat(answer.status()).isEqualTo(200);
            assertThat(server.requests()).hasSize(2);
        }
    }

    @Test
    void answerThatTricklesForEverEndsInTime() throws IOException {
        try (ScriptedServer server = new ScriptedServer((request, out) -> {
                    ScriptedServer.write(out, "HTTP/1.1 200 OK\r\nContent-Length: 90000\r\n\r\n", true);
                    while (true) {
                        ScriptedServer.write(out, " ", true);
                    }
                });
                Transport transport = new Transport(
                        server.uri(),
                        null,
                        new Limits(Duration.ofSeconds(5), Duration.ofSeconds(20), Duration.ofMillis(1), 100_000))) {
            assertThatThrownBy(() -> get(transport)).isInstanceOf(IOException.class);
            assertThat(server.requests()).hasSizeLessThanOrEqualTo(1);
        }
    }

    @Test
    void silenceEndsInTime() throws IOException {
        CountDownLatch never = new CountDownLatch(1);
        try (ScriptedServer server = new ScriptedServer((request, out) -> await(never));
                Transport transport = new Transport(
                        server.uri(),
                        null,
                        new Limits(Duration.ofSeconds(5), Duration.ofMillis(50), Duration.ofSeconds(20), 100))) {
            assertThatThrownBy(() -> get(transport)).isInstanceOf(SocketTimeoutException.class);
            never.countDown();
        }
    }

    private static boolean await(CountDownLatch latch) {
        try {
            return latch.await(10, TimeUnit.SECONDS);
        } catch (InterruptedException over) {
            return false;
        }
    }

    /** The transport is still in reach here, so that nobody else could have closed the socket. */
    @Test
    void closeEndsConnectionsThatRest() throws Exception {
        try (ServerSocket listener = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            Transport transport =
                    new Transport(URI.create("http://127.0.0.1:" + listener.getLocalPort()), null, LIMITS);
            ExecutorService executor = Executors.newSingleThreadExecutor();
            try {
                Future<Answer> call = executor.submit(() -> get(transport));
                try (Socket accepted = listener.accept()) {
                    accepted.setSoTimeout(10_000);
                    accepted.getOutputStream().write(OK.getBytes(UTF_8));
                    call.get(10, TimeUnit.SECONDS);
                    transport.close();
                    // The request, and then the end: without close this read would time out.
                    assertThat(accepted.getInputStream().readAllBytes()).isNotEmpty();
                }
                assertThatThrownBy(() -> get(transport)).isInstanceOf(NotSentException.class);
            } finally {
                executor.shutdownNow();
            }
        }
    }

    @Test
    void closeEndsWhoWaits() throws Exception {
        CountDownLatch arrived = new CountDownLatch(1);
        CountDownLatch never = new CountDownLatch(1);
        ExecutorService executor = Executors.newSingleThreadExecutor();
        try (ScriptedServer server = new ScriptedServer((request, out) -> {
                    arrived.countDown();
                    return await(never);
                });
                Transport transport = to(server)) {
            AutoCloseable undeployment = transport::close;
            Future<Answer> waiting = executor.submit(() -> get(transport));
            assertThat(arrived.await(10, TimeUnit.SECONDS)).isTrue();
            undeployment.close();
            assertThatThrownBy(() -> waiting.get(10, TimeUnit.SECONDS)).hasCauseInstanceOf(IOException.class);
            assertThatThrownBy(() -> get(transport)).isInstanceOf(NotSentException.class);
            never.countDown();
        } finally {
            executor.shutdownNow();
        }
    }

    @Test
    void refusalThatComesBeforeTheWholeRequestIsRead() throws IOException {
        try (ServerSocket listener = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            // Nobody accepts: the kernel takes the connection, and its first bytes.
            Transport transport = new Transport(
                    URI.create("http://127.0.0.1:" + listener.getLocalPort() + "/"),
                    null,
                    new Limits(Duration.ofSeconds(5), Duration.ofMillis(50), Duration.ofSeconds(5), 100));
            assertThatThrownBy(() -> get(transport)).isInstanceOf(SocketTimeoutException.class);
            transport.close();
        }
    }

    @Test
    void whatCouldNotConnectWasNotSent() throws IOException {
        int free;
        try (ServerSocket listener = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            free = listener.getLocalPort();
        }
        assertThat(notSent("http://127.0.0.1:" + free + "/", null).reason())
                .isInstanceOf(java.net.ConnectException.class);
        assertThat(notSent("http://no-such-host.invalid/", null).reason()).isInstanceOf(UnknownHostException.class);
    }

    private static NotSentException notSent(String uri, @Nullable HttpProxy proxy) {
        SSLContext tls = uri.startsWith("https") ? TlsContext.of(null, TrustedCertificates.platform()) : null;
        try (Transport transport = new Transport(URI.create(uri), proxy, LIMITS)) {
            return catchThrowableOfType(
                    NotSentException.class, () -> transport.send(tls, "GET", "/x", Map.of(), new byte[0], LONG));
        }
    }

    @Test
    void plainRequestThroughAProxyNamesItsServer() throws IOException {
        try (ScriptedServer proxy = ScriptedServer.answering(OK);
                Transport transport = new Transport(
                        URI.create("http://wallet.example:8080/"),
                        HttpProxy.at("127.0.0.1", proxy.uri().getPort()),
                        LIMITS)) {
            get(transport);
            assertThat(proxy.requests())
                    .singleElement()
                    .asString()
                    .startsWith(
                            "GET http://wallet.example:8080/rest/v1/a?b=%20 HTTP/1.1\r\nHost: wallet.example:8080\r\n");
        }
    }

    @Test
    void proxyThatRefusesATunnelGotNothingOfTheRequest() throws IOException {
        try (ScriptedServer proxy = ScriptedServer.answering("HTTP/1.1 407 No\r\nContent-Length: 0\r\n\r\n")) {
            NotSentException failure = notSent(
                    "https://wallet.example/",
                    HttpProxy.at("127.0.0.1", proxy.uri().getPort()));
            assertThat(failure).hasMessage("the proxy refuses, by HTTP 407: it wants user and password");
            assertThat(proxy.requests())
                    .containsExactly("CONNECT wallet.example:443 HTTP/1.1\r\nHost: wallet.example:443\r\n\r\n");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\r\nX: y", "a\nb", "a\u0000", "ą", "\u007f"})
    void headerThatForgesAnotherIsRefused(String value) throws IOException {
        try (ScriptedServer server = ScriptedServer.answering(OK);
                Transport transport = to(server)) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> transport.send(null, "GET", "/", Map.of("A", List.of(value)), new byte[0], LONG))
                    .withMessageContaining("A");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> transport.send(null, "GET", "/" + value, Map.of(), new byte[0], LONG));
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> transport.send(null, "GET", "/", Map.of(value, List.of("A")), new byte[0], LONG));
            assertThat(server.requests()).isEmpty();
        }
    }
}
