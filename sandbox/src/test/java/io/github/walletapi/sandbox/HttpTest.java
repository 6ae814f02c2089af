package io.github.walletapi.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.EOFException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HttpTest {
    @RegisterExtension
    static final SandboxExtension EXTENSION =
            SandboxExtension.create(SandboxServer.builder().clock(Fixture.fixedClock()));

    private static final String SERVER = "GET /rest/v1/server HTTP/1.1\r\nHost: localhost\r\n";

    private final SandboxServer sandbox = EXTENSION.server();

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    @Test
    void answersCarryTheDocumentedHeaders() {
        Wire.Answer answer = Wire.exchange(sandbox, SERVER + "\r\n");

        assertThat(answer.headers())
                .containsEntry("Content-Type", "application/json")
                .containsEntry("Date", "Wed, 01 Aug 2012 09:00:00 GMT")
                .containsKey("paysera-correlation-id");
        assertThat(Wire.exchange(sandbox, SERVER + "\r\n").headers().get("paysera-correlation-id"))
                .isNotEqualTo(answer.headers().get("paysera-correlation-id"));
    }

    @Test
    void theCharsetIsNamedOnRequest() {
        try (SandboxServer named =
                SandboxServer.builder().charsetInContentType(true).start()) {
            assertThat(Wire.exchange(named, SERVER + "\r\n").headers())
                    .containsEntry("Content-Type", "application/json;charset=utf-8");
        }
    }

    @Test
    void aConnectionCarriesManyRequests() throws IOException {
        int before = sandbox.connections();
        try (Wire wire = Wire.to(sandbox)) {
            for (int i = 0; i < 3; i++) {
                assertThat(wire.send(bytes(SERVER + "\r\n")).read().status()).isEqualTo(200);
            }
            assertThat(sandbox.openConnections()).isPositive();
        }
        assertThat(sandbox.connections()).isEqualTo(before + 1);
        assertThat(sandbox.requests())
                .extracting(RecordedRequest::connection)
                .containsOnly(before + 1)
                .hasSize(3);
    }

    @Test
    void connectionCloseIsHonoured() throws IOException {
        try (Wire wire = Wire.to(sandbox)) {
            Wire.Answer answer =
                    wire.send(bytes(SERVER + "Connection: close\r\n\r\n")).read();
            assertThat(answer.headers()).containsEntry("Connection", "close");
            assertThat(wire.readByte()).isEqualTo(-1);
        }
    }

    @Test
    void chunkedBodiesAreHashedWhole() {
        Signed request = Signed.json("POST", "/rest/v1/client", "{\"a\":1}");
        String head = request.bodyOnly(new byte[0])
                .text(sandbox, request.authorization(request.mac("127.0.0.1", sandbox.port())));
        String chunked = head.substring(0, head.length() - 2)
                + "Transfer-Encoding: chunked\r\n\r\n3;x=y\r\n{\"a\r\n4\r\n\":1}\r\n0\r\nTrailer: t\r\n\r\n";

        assertThat(Wire.exchange(sandbox, chunked).error()).isEqualTo("invalid_parameters");
        assertThat(sandbox.requests().get(0).bodyText()).isEqualTo("{\"a\":1}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GARBAGE\r\n\r\n",
                "GET /rest/v1/server\r\n\r\n",
                "GET  /rest/v1/server HTTP/1.1\r\n\r\n",
                "GET /rest/v1/server HTTP/2.0\r\n\r\n",
                "GET rest HTTP/1.1\r\nHost: localhost\r\n\r\n",
                "G(T / HTTP/1.1\r\n\r\n",
                "GET /\u00e4 HTTP/1.1\r\n\r\n",
                "GET / HTTP/1.1\r\nno colon\r\n\r\n",
                "GET / HTTP/1.1\r\na: b\r\n folded\r\n\r\n",
                "POST / HTTP/1.1\r\nContent-Length: -1\r\n\r\n",
                "POST / HTTP/1.1\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\n",
                "POST / HTTP/1.1\r\nContent-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n",
                "POST / HTTP/1.1\r\nTransfer-Encoding: gzip\r\n\r\n",
                "POST / HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n",
                "POST / HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n1\r\nab\r\n",
                "POST / HTTP/1.1\r\nContent-Length: 999999999\r\n\r\n"
            })
    void unreadableRequestsAreRefusedCleanly(String request) {
        assertThat(Wire.exchange(sandbox, request).error()).isEqualTo("invalid_request");
    }

    @Test
    void endlessHeadsAreNotRead() {
        Wire.Answer answer = Wire.exchange(sandbox, SERVER + "X: " + "x".repeat(70_000) + "\r\n\r\n");
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.description()).contains("head of the request");
    }

    @Test
    void requestsAreRecorded() {
        Signed.get("/rest/v1/locations?locale=lt&service=pay%2Ccash_in&service=pay")
                .ext("project_id=3")
                .sendTo(sandbox);

        RecordedRequest request = sandbox.requests().get(0);
        assertThat(request.method()).isEqualTo("GET");
        assertThat(request.path()).isEqualTo("/rest/v1/locations");
        assertThat(request.query()).containsEntry("service", List.of("pay,cash_in", "pay"));
        assertThat(request.header("AUTHORIZATION")).startsWith("MAC id=");
        assertThat(request.headers().get("host")).hasSize(1);
        assertThat(request.header("Absent")).isNull();
        assertThat(request.extParameters()).containsEntry("project_id", "3");
        assertThat(request.clientId()).isEqualTo(Signed.ID);
        assertThat(request.status()).isEqualTo(400);
        assertThat(request.body()).isEmpty();
        assertThat(request).hasToString(request.method() + " " + request.rawTarget() + " -> 400");
    }

    @Test
    void resetForgetsWhatHappened() {
        Signed request = Signed.get("/rest/v1/client");
        sandbox.answerWith("*", "/", CannedAnswer.status(503).times(1));
        assertThat(request.sendTo(sandbox).status()).isEqualTo(503);
        sandbox.answerWith("*", "/", CannedAnswer.status(503));

        sandbox.reset();

        assertThat(sandbox.requests()).isEmpty();
        assertThat(request.sendTo(sandbox).status()).isEqualTo(200);
    }

    @Test
    void cannedAnswersComeInTurnForProperlySignedRequestsOnly() {
        sandbox.answerWith(
                "GET",
                "/rest/v1/client",
                CannedAnswer.status(429).header("Retry-After", "7").times(1));
        sandbox.answerWith(
                "GET",
                "/rest/v1/cl",
                CannedAnswer.status(502).header("Content-Type", "text/html").body("<p>ą"));

        Wire.Answer unsigned = Wire.exchange(sandbox, "GET /rest/v1/client HTTP/1.1\r\nHost: localhost\r\n\r\n");
        Wire.Answer first = Signed.get("/rest/v1/client").sendTo(sandbox);
        Wire.Answer second = Signed.get("/rest/v1/client").sendTo(sandbox);

        assertThat(unsigned.status()).isEqualTo(401);
        assertThat(first.status()).isEqualTo(429);
        assertThat(first.headers()).containsEntry("Retry-After", "7").containsEntry("Content-Length", "0");
        assertThat(second.status()).isEqualTo(502);
        assertThat(second.body()).isEqualTo("<p>ą");
        assertThat(second.headers()).containsEntry("Content-Type", "text/html");
        assertThat(Signed.get("/rest/v1/project/3").sendTo(sandbox).status()).isEqualTo(200);
        sandbox.clearAnswers();
        assertThat(Signed.get("/rest/v1/client").sendTo(sandbox).status()).isEqualTo(200);
    }

    @Test
    void cannedAnswersCanComeBeforeTheSignatureCheck() {
        sandbox.answerWith("GET", "/", CannedAnswer.status(503).beforeSignatureCheck());
        assertThat(Wire.exchange(sandbox, "GET /any HTTP/1.1\r\nHost: localhost\r\n\r\n")
                        .status())
                .isEqualTo(503);
    }

    @Test
    void answersCanBeCutAndMisannounced() throws IOException {
        CannedAnswer whole = CannedAnswer.status(200).body("0123456789").times(1);
        sandbox.answerWith("GET", "/rest/v1/server", whole.cutAfter(4));
        sandbox.answerWith("GET", "/rest/v1/server", whole.contentLength(3));
        sandbox.answerWith("GET", "/rest/v1/server", whole.contentLength(100));
        sandbox.answerWith("GET", "/rest/v1/server", whole.withoutContentLength());

        Wire.Answer cut = Wire.exchange(sandbox, SERVER + "\r\n");
        assertThat(cut.headers()).containsEntry("Content-Length", "10");
        assertThat(cut.body()).isEqualTo("0123");
        try (Wire wire = Wire.to(sandbox)) {
            assertThat(wire.send(bytes(SERVER + "\r\n")).read().body()).isEqualTo("012");
            assertThat(wire.readBytes(8)).isEqualTo(bytes("3456789"));
        }
        Wire.Answer tooLong = Wire.exchange(sandbox, SERVER + "\r\n");
        assertThat(tooLong.headers()).containsEntry("Content-Length", "100");
        assertThat(tooLong.body()).isEqualTo("0123456789");
        Wire.Answer open = Wire.exchange(sandbox, SERVER + "\r\n");
        assertThat(open.headers()).doesNotContainKey("Content-Length");
        assertThat(open.body()).isEqualTo("0123456789");
    }

    @Test
    void theSandboxCanHangUpAndTalkForEver() throws IOException {
        sandbox.answerWith("GET", "/rest/v1/server", CannedAnswer.hangUp().times(1));
        sandbox.answerWith(
                "GET",
                "/rest/v1/server",
                CannedAnswer.status(200).body("[").endless().times(1));

        try (Wire wire = Wire.to(sandbox)) {
            wire.send(bytes(SERVER + "\r\n"));
            assertThatThrownBy(wire::read).isInstanceOf(EOFException.class);
        }
        assertThat(sandbox.requests().get(0).status()).isZero();
        try (Wire wire = Wire.to(sandbox)) {
            byte[] much = wire.send(bytes(SERVER + "\r\n")).readBytes(1_000_000);
            assertThat(much).hasSize(1_000_000).endsWith((byte) ' ');
        }
    }

    @Test
    void aDelayedAnswerDoesNotHoldUpOthersNorClose() throws IOException {
        SandboxServer slow = SandboxServer.start();
        slow.answerWith(
                "GET", "/rest/v1/configuration", CannedAnswer.status(200).delayed(Duration.ofHours(1)));
        try (Wire wire = Wire.to(slow)) {
            wire.send(bytes("GET /rest/v1/configuration HTTP/1.1\r\nHost: localhost\r\n\r\n"));
            assertThat(Wire.exchange(slow, SERVER + "\r\n").status()).isEqualTo(200);
            slow.close();
            assertThatThrownBy(wire::read).isInstanceOf(IOException.class);
        }
    }

    @Test
    void closeEndsThreadsAndConnections() throws IOException {
        SandboxServer own = SandboxServer.start();
        try (Wire wire = Wire.to(own)) {
            assertThat(wire.send(bytes(SERVER + "\r\n")).read().status()).isEqualTo(200);
            own.close();
            assertThatThrownBy(() -> wire.send(bytes(SERVER + "\r\n")).read()).isInstanceOf(IOException.class);
        }
        assertThat(own.openConnections()).isZero();
        assertThatThrownBy(() -> Wire.to(own)).hasCauseInstanceOf(ConnectException.class);
    }

    @Test
    void theJdkClientIsUnderstood() throws IOException, InterruptedException {
        HttpClient client = HttpClient.newHttpClient();
        java.net.http.HttpRequest request = java.net.http.HttpRequest.newBuilder(
                        sandbox.baseUri().resolve("rest/v1/server"))
                .build();
        HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
        assertThat(answer.body()).isEqualTo("{\"time\":1343811600}");
    }

    @ParameterizedTest
    @CsvSource({
        "localhost, 200",
        "LOCALHOST:80, 200",
        "a.localhost, 200",
        "127.0.0.1:8081, 200",
        "127.9.9.9, 200",
        "[::1]:1, 200",
        "allowed.example:5, 200",
        "evil.example, 400",
        "localhost.evil.example, 400",
        "127.0.0.1.evil.example, 400",
        "192.0.2.7, 400",
        "[2001:db8::1], 400",
    })
    void onlyKnownHostsAreServed(String host, int status) {
        try (SandboxServer allowing =
                SandboxServer.builder().allowHost("Allowed.example").start()) {
            String head = " HTTP/1.1\r\nHost: " + host + "\r\n\r\n";
            assertThat(Wire.exchange(allowing, "GET /rest/v1/server" + head).status())
                    .isEqualTo(status);
            allowing.answerWith("*", "/", CannedAnswer.status(200).beforeSignatureCheck());
            assertThat(Wire.exchange(allowing, "GET /frontend/grants" + head).status())
                    .isEqualTo(status);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Host: localhost\r\nHost: localhost\r\n", "Host: \r\n", "Host: a b\r\n"})
    void aRequestHasOneHost(String host) {
        assertThat(Wire.exchange(sandbox, "GET /rest/v1/server HTTP/1.1\r\n" + host + "\r\n")
                        .status())
                .isEqualTo(400);
    }

    @Test
    void whatIsRecordedIsBoundedInBytes() {
        String body = "x".repeat(4 * 1024 * 1024);
        for (int i = 1; i <= 6; i++) {
            Wire.exchange(
                    sandbox,
                    "POST /" + i + " HTTP/1.1\r\nHost: localhost\r\nContent-Length: " + body.length() + "\r\n\r\n"
                            + body);
        }
        assertThat(sandbox.requests()).extracting(RecordedRequest::path).containsExactly("/4", "/5", "/6");
    }

    @Test
    void theSampleClientStaysBesideClientsThatHaveCertificatesOnly() {
        SandboxAuthority authority = SandboxAuthority.create();
        SandboxCertificate shop = authority.issueClient("shop");
        try (SandboxServer https = SandboxServer.builder()
                        .clock(Fixture.fixedClock())
                        .https(authority)
                        .clientWithCertificate("shop", shop.certificate())
                        .start();
                SandboxServer replaced = SandboxServer.builder()
                        .clock(Fixture.fixedClock())
                        .https(authority)
                        .client("other", "key")
                        .clientWithCertificate("shop", shop.certificate())
                        .start()) {
            assertThat(Signed.get("/rest/v1/client").sendTo(https).status()).isEqualTo(200);
            assertThat(Signed.get("/rest/v1/client").sendTo(replaced).status()).isEqualTo(401);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "GET /rest",
                "GET /rest/v1/server HTTP/1.1\r\nHost: l",
                "POST / HTTP/1.1\r\nContent-Length: 9\r\n\r\nab"
            })
    void whoStaysSilentIsCutOff(String sent) throws Exception {
        try (SandboxServer impatient = SandboxServer.builder()
                        .readTimeout(Duration.ofMillis(200))
                        .start();
                Wire wire = Wire.to(impatient)) {
            wire.send(bytes(sent));
            assertThat(wire.readByte()).isEqualTo(-1);
        } catch (SocketException cutOffBeforeAllWasSent) {
            // A reset: this thread was silent for so long itself. A read that ends by its own timeout is no such thing.
            assertThat(cutOffBeforeAllWasSent).isNotInstanceOf(ConnectException.class);
        }
    }

    /** Each byte comes in time, and the request would never end. */
    @Test
    @Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void whoSendsByteByByteIsCutOff() throws Exception {
        try (SandboxServer impatient = SandboxServer.builder()
                        .readTimeout(Duration.ofMillis(500))
                        .start();
                Socket slow = new Socket(InetAddress.getLoopbackAddress(), impatient.port())) {
            slow.setSoTimeout(50);
            slow.getOutputStream().write(bytes("GET /"));
            boolean open = true;
            while (open) {
                slow.getOutputStream().write('x');
                try {
                    open = slow.getInputStream().read() >= 0;
                } catch (SocketTimeoutException stillThere) {
                    // The next byte is in time.
                }
            }
        } catch (SocketException cutOffWhileItSends) {
            assertThat(cutOffWhileItSends).isNotInstanceOf(ConnectException.class);
        }
    }
}
