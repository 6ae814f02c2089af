package io.github.walletapi.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLHandshakeException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HttpsTest {
    private static final SandboxAuthority AUTHORITY = SandboxAuthority.create();
    private static final SandboxCertificate SHOP = AUTHORITY.issueClient("shop");
    private static final SandboxCertificate UNKNOWN = AUTHORITY.withRsa().issueClient("unknown");
    private static final SandboxCertificate APP = AUTHORITY.withRsa().issueClient("app");

    private static final List<String> LINES = new CopyOnWriteArrayList<>();

    @RegisterExtension
    static final SandboxExtension EXTENSION = SandboxExtension.create(SandboxServer.builder()
            .clock(Fixture.fixedClock())
            .https(AUTHORITY)
            .client(Signed.ID, Signed.KEY)
            .clientWithCertificate("shop", SHOP.certificate())
            .clientWithCertificate("app", APP.certificate(), "application")
            .log(LINES::add));

    private static final String SERVER = "GET /rest/v1/server HTTP/1.1\r\nHost: localhost\r\n\r\n";

    private final SandboxServer sandbox = EXTENSION.server();

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static Wire.Answer send(SandboxServer server, SandboxCertificate certificate, String request) {
        try (Wire wire = Wire.to(server, certificate)) {
            return wire.send(bytes(request)).read();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Wire.Answer send(SandboxCertificate certificate, String request) {
        return send(sandbox, certificate, request);
    }

    private Wire.Answer get(SandboxCertificate certificate, String target, String... headers) {
        return send(certificate, Signed.get(target).unsigned(sandbox, headers));
    }

    @Test
    void theDefaultsFitLocalhostAndTheLoopbackAddresses() throws Exception {
        try (SandboxServer own = SandboxServer.builder().https().start()) {
            assertThat(own.baseUri()).hasToString("https://127.0.0.1:" + own.port() + "/");
            HttpClient client = HttpClient.newBuilder()
                    .sslContext(Wire.context(own.authority().certificate(), null))
                    .build();
            for (String host : List.of("127.0.0.1", "localhost")) {
                java.net.URI uri = java.net.URI.create("https://" + host + ":" + own.port() + "/rest/v1/configuration");
                HttpResponse<String> answer = client.send(
                        java.net.http.HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.ofString());
                assertThat(answer.statusCode()).isEqualTo(200);
            }
        }
    }

    @Test
    void theBaseUriFitsTheCertificate() {
        try (SandboxServer byName = SandboxServer.builder()
                .https(AUTHORITY, AUTHORITY.issueServer("localhost"))
                .start()) {
            assertThat(byName.baseUri().getHost()).isEqualTo("localhost");
            assertThat(Wire.exchange(byName, SERVER).status()).isEqualTo(200);
        }
    }

    @Test
    void requestsAreSignedAsOverHttp() {
        assertThat(Signed.get("/rest/v1/client").sendTo(sandbox).status()).isEqualTo(200);
        assertThat(Signed.json("POST", "/rest/v1/client", "{\"type\": \"private_client\"}")
                        .sendTo(sandbox)
                        .status())
                .isEqualTo(200);
        RecordedRequest request = sandbox.requests().get(0);
        assertThat(request.certificate()).isNull();
        assertThat(request.certificateClientId()).isNull();
    }

    @Test
    void theDefaultPortIs443() {
        Signed request = Signed.get("/rest/v1/client").authority("localhost");
        String authorization = request.authorization(request.mac("localhost", 443));
        assertThat(request.sendTo(sandbox, authorization).status()).isEqualTo(200);
    }

    @Test
    void aConnectionCarriesManyRequests() throws IOException {
        try (Wire wire = Wire.to(sandbox)) {
            for (int i = 0; i < 3; i++) {
                assertThat(wire.send(bytes(SERVER)).read().status()).isEqualTo(200);
            }
            wire.send(bytes(SERVER.replace("\r\n\r\n", "\r\nConnection: close\r\n\r\n")))
                    .read();
            assertThat(wire.readByte()).isEqualTo(-1);
        }
        assertThat(sandbox.requests())
                .extracting(RecordedRequest::connection)
                .hasSize(4)
                .containsOnly(sandbox.connections());
    }

    /** The JDK does not mind its absence, other engines take it for an attack. */
    @Test
    void aConnectionEndsWithCloseNotify() throws IOException {
        try (SandboxServer server =
                SandboxServer.builder().https().tlsProtocols("TLSv1.2").start()) {
            for (String last :
                    List.of(SERVER.replace("\r\n\r\n", "\r\nConnection: close\r\n\r\n"), "GARBAGE\r\n\r\n")) {
                RecordingSocket tcp = new RecordingSocket(server.port());
                try (Socket tls = Wire.context(server.authority().certificate(), null)
                        .getSocketFactory()
                        .createSocket(tcp, "localhost", server.port(), true)) {
                    tls.getOutputStream().write(bytes(last));
                    assertThat(new String(tls.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1))
                            .startsWith("HTTP/1.1 ");
                }
                assertThat(tcp.lastRecordType()).isEqualTo(RecordingSocket.ALERT);
            }
        }
    }

    @Test
    void unreadableRequestsAreRefusedCleanly() {
        assertThat(Wire.exchange(sandbox, "GARBAGE\r\n\r\n").error()).isEqualTo("invalid_request");
    }

    @ParameterizedTest
    @CsvSource({"-20, -10", "10, 20"})
    void aServerCertificateCanBeExpiredOrNotYetValid(long fromDays, long untilDays) {
        Instant now = Instant.now();
        SandboxCertificate bad = AUTHORITY
                .valid(now.plusSeconds(86_400 * fromDays), now.plusSeconds(86_400 * untilDays))
                .issueServer("localhost", "127.0.0.1");
        try (SandboxServer server =
                SandboxServer.builder().https(AUTHORITY, bad).start()) {
            assertThatThrownBy(() -> Wire.to(server)).hasCauseInstanceOf(SSLHandshakeException.class);
            assertThat(server.requests()).isEmpty();
        }
    }

    @Test
    void aServerCertificateCanBeOfAnotherHostOrOfNobody() {
        for (SandboxCertificate bad :
                List.of(AUTHORITY.issueServer("other.example"), AUTHORITY.issueSelfSigned("localhost", "127.0.0.1"))) {
            try (SandboxServer server =
                    SandboxServer.builder().https(AUTHORITY, bad).start()) {
                assertThat(server.baseUri().getHost()).isEqualTo("127.0.0.1");
                assertThatThrownBy(() -> Wire.to(server)).hasCauseInstanceOf(SSLHandshakeException.class);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"TLSv1.2", "TLSv1.3"})
    void theProtocolsAreThoseOffered(String protocol) throws IOException {
        try (SandboxServer server = SandboxServer.builder()
                        .https(AUTHORITY, AUTHORITY.withRsa().issueServer("127.0.0.1"))
                        .tlsProtocols(protocol)
                        .clientWithCertificate("shop", SHOP.certificate())
                        .start();
                Wire wire = Wire.to(server, SHOP)) {
            assertThat(wire.isTls(protocol)).isTrue();
            String request = Signed.get("/rest/v1/client").unsigned(server);
            assertThat(wire.send(bytes(request)).read().status()).isEqualTo(200);
        }
    }

    @Test
    void oldProtocolsAndUnknownOnesAreNoSurprise() {
        try (SandboxServer old =
                SandboxServer.builder().https().tlsProtocols("TLSv1.1").start()) {
            assertThatThrownBy(() -> Wire.to(old)).hasCauseInstanceOf(SSLException.class);
        }
        assertThatIllegalArgumentException()
                .isThrownBy(SandboxServer.builder().https().tlsProtocols("TLSv9")::start)
                .withMessageContaining("TLSv1.3");
    }

    @Test
    void plainHttpIsNoFailure() throws IOException {
        try (Socket plain = new Socket(InetAddress.getLoopbackAddress(), sandbox.port())) {
            plain.setSoTimeout(10_000);
            plain.getOutputStream().write(bytes(SERVER));
            plain.shutdownOutput();
            assertThat(new String(plain.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1))
                    .doesNotContain("HTTP/1.1");
        }
        assertThat(Wire.exchange(sandbox, SERVER).status()).isEqualTo(200);
    }

    @Test
    void aCertificateStandsForItsClient() {
        Wire.Answer answer = get(SHOP, "/rest/v1/client");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.object().getString("type")).isEqualTo("private_client");
        RecordedRequest request = sandbox.requests().get(0);
        assertThat(request.certificateClientId()).isEqualTo("shop");
        assertThat(request.certificate()).isEqualTo(SHOP.certificate());
        assertThat(request.clientId()).isNull();
        assertThat(LINES).last().isEqualTo("GET /rest/v1/client -> 200 shop");
        assertThat(get(APP, "/rest/v1/client").object().getString("type")).isEqualTo("application");
        assertThat(get(APP, "/rest/v1/locations").error()).isEqualTo("forbidden");
    }

    @Test
    void aBodyNeedsNoHashThen() {
        String request = Signed.get("/rest/v1/client")
                .method("POST")
                .bodyOnly(bytes("{\"type\": \"private_client\"}"))
                .unsigned(sandbox, "Content-Type: application/json");
        assertThat(send(SHOP, request).status()).isEqualTo(200);
        assertThat(send(SHOP, request).status()).isEqualTo(200);
    }

    @Test
    void anotherAuthorizationIsNotLookedAt() {
        assertThat(get(SHOP, "/rest/v1/client", "Authorization: Bearer x").status())
                .isEqualTo(200);
        assertThat(get(SHOP, "/rest/v1/server", "Authorization: Bearer x").status())
                .isEqualTo(200);
    }

    @Test
    void extraParametersComeAsHeaders() {
        assertThat(get(SHOP, "/rest/v1/client", "Wallet-Api-Project-Id: 3", "wallet-api-location-id: 7")
                        .status())
                .isEqualTo(200);
        assertThat(get(SHOP, "/rest/v1/client", "Wallet-Api-Project-Id: 4000").error())
                .isEqualTo("forbidden");
        assertThat(get(SHOP, "/rest/v1/client", "Wallet-Api-Project-Id: 9").errorProperties())
                .containsOnlyKeys("project_id");
        RecordedRequest request = sandbox.requests().get(0);
        assertThat(request.headerParameters()).containsEntry("project_id", "3").containsEntry("location_id", "7");
        assertThat(request.extParameters()).isEmpty();
    }

    @Test
    void whoSignsHasExtInsteadOfHeaders() {
        Signed signed = Signed.get("/rest/v1/client");
        String authorization = signed.authorization(signed.mac("127.0.0.1", sandbox.port()));
        String more = authorization + "\r\nWallet-Api-Project-Id: 9";
        assertThat(send(SHOP, signed.text(sandbox, more)).status()).isEqualTo(200);
        assertThat(sandbox.requests().get(0).headerParameters()).containsEntry("project_id", "9");
    }

    @Test
    void aMacIsJudgedAlsoBesideACertificate() throws IOException {
        Signed good = Signed.get("/rest/v1/client");
        try (Wire wire = Wire.to(sandbox, APP)) {
            Wire.Answer signed = good.sendOver(wire, sandbox);
            assertThat(signed.object().getString("type")).isEqualTo("private_client");
            assertThat(good.sendOver(wire, sandbox).description()).contains("Nonce");
            Wire.Answer wrong = wire.send(bytes(good.text(sandbox, good.authorization("AAAA"))))
                    .read();
            assertThat(wrong.description()).isEqualTo("MAC does not match");
        }
        RecordedRequest request = sandbox.requests().get(0);
        assertThat(request.clientId()).isEqualTo(Signed.ID);
        assertThat(request.certificateClientId()).isEqualTo("app");
        try (Wire wire = Wire.to(sandbox, UNKNOWN)) {
            assertThat(good.nonce("n3").sendOver(wire, sandbox).status()).isEqualTo(200);
        }
    }

    @Test
    void withoutMacAndCertificateNobodyIsLetIn() {
        Wire.Answer nothing =
                Wire.exchange(sandbox, Signed.get("/rest/v1/client").unsigned(sandbox));
        Wire.Answer unknown = get(UNKNOWN, "/rest/v1/client");

        assertThat(nothing.status()).isEqualTo(401);
        assertThat(nothing.description()).contains("Authorization header is missing");
        assertThat(unknown.status()).isEqualTo(401);
        assertThat(unknown.error()).isEqualTo("unauthorized");
        assertThat(unknown.description()).isEqualTo("The client certificate belongs to no client");
        assertThat(get(UNKNOWN, "/rest/v1/server").status()).isEqualTo(200);
        assertThat(sandbox.requests().get(1).certificate()).isEqualTo(UNKNOWN.certificate());
    }

    @Test
    void strangersAndExpiredOnesAreRefusedInTheHandshake() {
        Instant now = Instant.now();
        for (SandboxCertificate bad : List.of(
                SandboxAuthority.create().issueClient("shop"),
                AUTHORITY.issueSelfSigned("shop"),
                AUTHORITY.issueServer("shop"),
                AUTHORITY.valid(now.minusSeconds(7200), now.minusSeconds(3600)).issueClient("shop"))) {
            try (SandboxServer strict = SandboxServer.builder()
                    .https(AUTHORITY)
                    .requireCertificates()
                    .start()) {
                assertThatThrownBy(() -> send(strict, bad, SERVER)).hasCauseInstanceOf(SSLException.class);
                assertThat(strict.requests()).isEmpty();
            }
        }
    }

    @Test
    void certificatesCanBeRequired() {
        for (String protocol : List.of("TLSv1.2", "TLSv1.3")) {
            try (SandboxServer strict = SandboxServer.builder()
                    .https(AUTHORITY)
                    .tlsProtocols(protocol)
                    .clientWithCertificate("shop", SHOP.certificate())
                    .requireCertificates()
                    .start()) {
                assertThatThrownBy(() -> Wire.exchange(strict, SERVER)).hasCauseInstanceOf(SSLException.class);
                assertThat(send(strict, SHOP, SERVER).status()).isEqualTo(200);
            }
        }
    }

    @Test
    void certificatesRotateOnOpenConnections() throws IOException {
        SandboxCertificate next = AUTHORITY.issueClient("shop");
        String request = Signed.get("/rest/v1/client").unsigned(sandbox);
        try (Wire old = Wire.to(sandbox, SHOP);
                Wire young = Wire.to(sandbox, next)) {
            assertThat(young.send(bytes(request)).read().status()).isEqualTo(401);
            sandbox.allowCertificate("shop", next.certificate());
            Wire.Answer first = young.send(bytes(request)).read();
            assertThat(first.object()).isEqualTo(old.send(bytes(request)).read().object());
            sandbox.forbidCertificate(SHOP.certificate());
            assertThat(old.send(bytes(request)).read().status()).isEqualTo(401);
            assertThat(young.send(bytes(request)).read().status()).isEqualTo(200);
            sandbox.reset();
            assertThat(old.send(bytes(request)).read().status()).isEqualTo(200);
            assertThat(young.send(bytes(request)).read().status()).isEqualTo(401);
        }
    }

    @Test
    void aClientCanHaveAKeyAndACertificate() {
        try (SandboxServer both = SandboxServer.builder()
                .clock(Fixture.fixedClock())
                .https(AUTHORITY)
                .clientWithCertificate("me", SHOP.certificate())
                .client("me", "key")
                .start()) {
            Signed signed = Signed.get("/rest/v1/client").as("me", "key");
            assertThat(send(both, SHOP, signed.unsigned(both)).object())
                    .isEqualTo(signed.sendTo(both).object());
        }
    }

    @Test
    void certificatesAreMappedOnceAndOnlyTheRightOnes() {
        X509Certificate foreign = SandboxAuthority.create().issueClient("x").certificate();

        assertThatIllegalArgumentException().isThrownBy(() -> sandbox.allowCertificate("shop", foreign));
        assertThatIllegalArgumentException().isThrownBy(() -> sandbox.allowCertificate("nobody", SHOP.certificate()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> sandbox.allowCertificate("app", SHOP.certificate()))
                .withMessageContaining("shop");
        assertThatIllegalArgumentException()
                .isThrownBy(SandboxServer.builder().https(AUTHORITY).clientWithCertificate("shop", foreign)::start);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SandboxServer.builder()
                        .client("me", "key", "application")
                        .clientWithCertificate("me", SHOP.certificate()));
    }

    @Test
    void closeEndsConnectionsAndThreads() throws IOException {
        SandboxServer own = SandboxServer.builder().https(AUTHORITY).start();
        try (Socket silent = new Socket(InetAddress.getLoopbackAddress(), own.port());
                Wire wire = Wire.to(own)) {
            assertThat(wire.send(bytes(SERVER)).read().status()).isEqualTo(200);
            own.close();
            assertThatThrownBy(() -> wire.send(bytes(SERVER)).read()).isInstanceOf(IOException.class);
            assertThat(silent.getInputStream().read()).isEqualTo(-1);
        }
        assertThat(own.openConnections()).isZero();
    }
}
