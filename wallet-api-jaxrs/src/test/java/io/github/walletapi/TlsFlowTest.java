package io.github.walletapi;

import static io.github.walletapi.Flow.client;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.walletapi.auth.CertificateCredentials;
import io.github.walletapi.auth.TrustedCertificates;
import io.github.walletapi.client.ClientType;
import io.github.walletapi.client.ClientUpdate;
import io.github.walletapi.error.ConnectionFailedException;
import io.github.walletapi.error.InvalidCredentialsException;
import io.github.walletapi.internal.http.ScriptedServer;
import io.github.walletapi.internal.tls.TlsContext;
import io.github.walletapi.request.ApiRequest;
import io.github.walletapi.sandbox.SandboxAuthority;
import io.github.walletapi.sandbox.SandboxBuilder;
import io.github.walletapi.sandbox.SandboxCertificate;
import io.github.walletapi.sandbox.SandboxServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import javax.net.ssl.HostnameVerifier;
import javax.net.ssl.HttpsURLConnection;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509TrustManager;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which servers are believed. Whom we do not believe gets nothing. */
@Timeout(60)
@SuppressWarnings("NullAway") // A test may be blunter than the library.
class TlsFlowTest {
    private static final SandboxAuthority OURS = SandboxAuthority.create();
    private static final SandboxAuthority STRANGE = SandboxAuthority.create();
    private static final Duration DAY = Duration.ofDays(1);

    private static TrustedCertificates trust(SandboxAuthority... authorities) {
        return TrustedCertificates.of(
                Arrays.stream(authorities).map(SandboxAuthority::certificate).toList());
    }

    private static WalletApi wallet(URI server, TrustedCertificates trusted) {
        return WalletApi.builder()
                .mac(Flow.ID, Flow.KEY)
                .baseUri(server)
                .trusted(trusted)
                .readTimeout(Duration.ofSeconds(20))
                .build();
    }

    private static SandboxBuilder with(SandboxCertificate server) {
        return SandboxServer.builder().https(OURS, server);
    }

    private static void isBelieved(SandboxServer sandbox, TrustedCertificates trusted) {
        try (WalletApi wallet = wallet(sandbox.baseUri(), trusted)) {
            wallet.clients().current();
            wallet.clients()
                    .update(1001, ClientUpdate.of(ClientType.PRIVATE_CLIENT).withProject(1300));
        }
        assertThat(sandbox.requests()).extracting("status").containsOnly(200);
    }

    /** By typed and untyped calls; nothing has arrived then. */
    private static String refusal(SandboxServer sandbox, TrustedCertificates trusted) {
        String said = refusal(sandbox.baseUri(), trusted);
        assertThat(sandbox.requests()).isEmpty();
        return said;
    }

    private static String refusal(URI server, TrustedCertificates trusted) {
        try (WalletApi wallet = wallet(server, trusted)) {
            List<ConnectionFailedException> failures = Stream.<Runnable>of(
                            () -> wallet.clients().current(),
                            () -> wallet.clients().update(1001, ClientUpdate.of(ClientType.PRIVATE_CLIENT)),
                            () -> wallet.send(ApiRequest.get("rest/v1/client")),
                            () -> wallet.send(ApiRequest.post("rest/v1/client")))
                    .map(call -> catchThrowableOfType(ConnectionFailedException.class, call::run))
                    .toList();

            assertThat(failures).doesNotContainNull().noneMatch(ConnectionFailedException::mayHaveBeenSent);
            assertThat(failures).extracting(ConnectionFailedException::status).containsOnly(0);
            return failures.get(0).getMessage();
        }
    }

    static Stream<Arguments> servers() {
        Instant now = Instant.now();
        SandboxAuthority expired = OURS.valid(now.minus(DAY.multipliedBy(9)), now.minus(DAY));
        SandboxAuthority early = OURS.valid(now.plus(DAY), now.plus(DAY.multipliedBy(9)));
        return Stream.of(
                Arguments.of(expired.issueServer("localhost", "127.0.0.1"), "its certificate has expired"),
                Arguments.of(early.issueServer("localhost", "127.0.0.1"), "its certificate is not valid yet"),
                Arguments.of(
                        OURS.issueServer("wallet.test", "10.0.0.1"),
                        "No subject alternative names matching IP address 127.0.0.1 found"),
                Arguments.of(
                        OURS.issueSelfSigned("localhost", "localhost", "127.0.0.1"),
                        "its certificate is of nobody we trust"),
                Arguments.of(STRANGE.issueServer("localhost", "127.0.0.1"), "its certificate is of nobody we trust"),
                Arguments.of(
                        OURS.issueClient("localhost"),
                        "Extended key usage does not permit use for TLS server authentication"));
    }

    @ParameterizedTest
    @MethodSource("servers")
    void serverThatIsNotTheRightOneIsRefused(SandboxCertificate server, String reason) {
        for (String protocol : List.of("TLSv1.3", "TLSv1.2")) {
            try (SandboxServer sandbox = with(server).tlsProtocols(protocol).start()) {
                assertThat(refusal(sandbox, trust(OURS)))
                        .contains(": no trusted connection, ")
                        .endsWith(reason + " [GET rest/v1/client]");
                assertThat(refusal(sandbox, trust(OURS).andPlatform()))
                        .contains(": no trusted connection, ")
                        .contains(reason);
            }
        }
    }

    @Test
    void hostNameMustFitToo() {
        try (SandboxServer sandbox =
                with(OURS.issueServer("wallet.test", "127.0.0.1")).start()) {
            URI byName = URI.create("https://localhost:" + sandbox.port() + "/");

            assertThat(refusal(byName, trust(OURS)))
                    .contains("No subject alternative DNS name matching localhost found");
            assertThat(sandbox.requests()).isEmpty();
            isBelieved(sandbox, trust(OURS));
        }
    }

    @Test
    void authoritiesOfThePlatformDoNotKnowOurs() {
        try (SandboxServer sandbox = SandboxServer.builder().https(OURS).start()) {
            assertThat(refusal(sandbox, TrustedCertificates.platform())).contains("of nobody we trust");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"TLSv1.3", "TLSv1.2"})
    void serverOfAGivenAuthorityIsBelieved(String protocol) {
        for (SandboxAuthority keys : List.of(OURS, OURS.withRsa())) {
            try (SandboxServer sandbox = with(keys.issueServer("localhost", "127.0.0.1"))
                    .tlsProtocols(protocol)
                    .start()) {
                isBelieved(sandbox, trust(OURS));
                isBelieved(sandbox, trust(STRANGE, OURS));
                isBelieved(sandbox, trust(OURS).andPlatform());
            }
        }
    }

    /** What the platform trusts can be set from outside: here to a store with one authority in it. */
    @Test
    void givenAuthoritiesStandInPlaceOfThePlatformsOrBesideThem(@TempDir Path directory) throws Exception {
        Path file = directory.resolve("platform");
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        store.setCertificateEntry("root", OURS.certificate());
        try (OutputStream out = Files.newOutputStream(file)) {
            store.store(out, "password".toCharArray());
        }
        System.setProperty("javax.net.ssl.trustStore", file.toString());
        System.setProperty("javax.net.ssl.trustStorePassword", "password");
        try (SandboxServer sandbox = SandboxServer.builder().https(OURS).start()) {
            isBelieved(sandbox, TrustedCertificates.platform());
            isBelieved(sandbox, trust(STRANGE).andPlatform());
            sandbox.reset();
            assertThat(refusal(sandbox, trust(STRANGE))).contains("of nobody we trust");
        } finally {
            System.clearProperty("javax.net.ssl.trustStore");
            System.clearProperty("javax.net.ssl.trustStorePassword");
        }
    }

    @Test
    void trustThatChangesTakesEffectWithTheNextCall() {
        AtomicReference<TrustedCertificates> trusted = new AtomicReference<>(trust(OURS));
        try (SandboxServer sandbox = SandboxServer.builder().https(OURS).start();
                WalletApi wallet = WalletApi.builder()
                        .mac(Flow.ID, Flow.KEY)
                        .baseUri(sandbox.baseUri())
                        .trusted(trusted::get)
                        .build()) {
            wallet.clients().current();
            trusted.set(trust(STRANGE));
            assertThat(catchThrowableOfType(
                            ConnectionFailedException.class,
                            () -> wallet.clients().current()))
                    .hasMessageContaining("of nobody we trust");
            trusted.set(trust(STRANGE, OURS));
            wallet.clients().current();
            assertThat(sandbox.requests()).hasSize(2);
        }
    }

    private static SSLContext serving(SandboxCertificate server) throws GeneralSecurityException {
        char[] password = "password".toCharArray();
        KeyManagerFactory keys = KeyManagerFactory.getInstance("PKIX");
        keys.init(server.keyStore(password), password);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(keys.getKeyManagers(), null, null);
        return context;
    }

    @Test
    void serverThatAsksForNoCertificateAnswers401() throws Exception {
        String body = "{\"error\":\"unauthorized\"}";
        String answer = "HTTP/1.1 401 No\r\nContent-Length: " + body.length() + "\r\n\r\n" + body;
        SandboxCertificate client = OURS.issueClient("shop");
        try (ScriptedServer server = new ScriptedServer(
                        (request, out) -> ScriptedServer.write(out, answer, true),
                        serving(OURS.issueServer("localhost")));
                WalletApi wallet = WalletApi.builder()
                        .credentials(CertificateCredentials.of(client.key(), client.chain()))
                        .trusted(trust(OURS))
                        .baseUri(server.uri())
                        .build()) {
            InvalidCredentialsException failure = catchThrowableOfType(
                    InvalidCredentialsException.class, () -> wallet.clients().current());

            assertThat(failure.status()).isEqualTo(401);
            assertThat(server.requests()).hasSize(1);
            assertThat(server.requests().get(0)).doesNotContain("Authorization");
        }
    }

    /** Says the same bytes to whoever connects, after the first of theirs, and hangs up. */
    private static final class Saying implements AutoCloseable {
        private final ServerSocket listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        private final Thread thread;

        Saying(byte[] bytes) throws IOException {
            thread = new Thread(() -> {
                while (!listener.isClosed()) {
                    try (Socket socket = listener.accept()) {
                        socket.getInputStream().read(new byte[4096]);
                        socket.getOutputStream().write(bytes);
                        socket.shutdownOutput();
                        socket.getInputStream().transferTo(OutputStream.nullOutputStream());
                    } catch (IOException gone) {
                        // The client, or the test.
                    }
                }
            });
            thread.start();
        }

        URI uri() {
            return URI.create("https://localhost:" + listener.getLocalPort() + "/");
        }

        @Override
        public void close() throws IOException {
            listener.close();
        }
    }

    @Test
    void serverThatSpeaksNoTlsIsRefused() throws IOException {
        try (Saying server = new Saying("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}".getBytes(US_ASCII))) {
            assertThat(refusal(server.uri(), trust(OURS))).contains("Unrecognized SSL message, plaintext connection?");
        }
    }

    /** Such a JVM would speak it with anybody: see the settings of these runs. */
    @ParameterizedTest
    @ValueSource(strings = {"TLSv1.1", "TLSv1"})
    void oldTlsIsNotSpokenEvenIfTheJvmWould(String protocol) throws IOException {
        try (SandboxServer sandbox = with(OURS.withRsa().issueServer("localhost", "127.0.0.1"))
                .tlsProtocols(protocol)
                .start()) {
            assertThat(spokenWith(sandbox, protocol)).isEqualTo(protocol);
            assertThat(refusal(sandbox, trust(OURS))).contains("protocol_version");
        }
    }

    private static String spokenWith(SandboxServer sandbox, String protocol) throws IOException {
        SSLContext context = TlsContext.of(null, trust(OURS));
        try (SSLSocket socket = (SSLSocket) context.getSocketFactory().createSocket("127.0.0.1", sandbox.port())) {
            socket.setEnabledProtocols(new String[] {protocol});
            socket.startHandshake();
            return socket.getSession().getProtocol();
        }
    }

    @Test
    void serverThatChoosesOldTlsIsLeft() throws IOException {
        // A ServerHello of TLS 1.1 with TLS_ECDHE_ECDSA_WITH_AES_128_CBC_SHA.
        byte[] hello = HexFormat.of().parseHex("160302002a" + "020000260302" + "5a".repeat(32) + "00c00900");
        try (Saying server = new Saying(hello)) {
            assertThat(refusal(server.uri(), trust(OURS))).contains("TLS11 is not accepted by client preferences");
        }
    }

    /** Nothing that other clients of the JVM go by makes this one believe anybody. */
    @Test
    void noSwitchOfTheJvmTurnsVerificationOff() throws GeneralSecurityException {
        SSLContext context = SSLContext.getDefault();
        HostnameVerifier verifier = HttpsURLConnection.getDefaultHostnameVerifier();
        List<String> switches = List.of(
                "jdk.internal.httpclient.disableHostnameVerification",
                "com.sun.net.ssl.allowUnsafeServerCertChange",
                "wallet-api.trust-all",
                "io.github.walletapi.server.Server/mp-rest/hostnameVerifier");
        SSLContext gullible = SSLContext.getInstance("TLS");
        gullible.init(null, new TrustManager[] {new Gullible()}, null);
        try (SandboxServer sandbox = SandboxServer.builder()
                .https(STRANGE, STRANGE.issueServer("wallet.test", "10.0.0.1"))
                .start()) {
            SSLContext.setDefault(gullible);
            HttpsURLConnection.setDefaultHostnameVerifier((host, session) -> true);
            switches.forEach(name -> System.setProperty(name, "true"));

            refusal(sandbox, trust(OURS));
            refusal(sandbox, TrustedCertificates.platform());
            assertThat(refusal(sandbox, trust(STRANGE))).contains("No subject alternative names matching");
        } finally {
            SSLContext.setDefault(context);
            HttpsURLConnection.setDefaultHostnameVerifier(verifier);
            switches.forEach(System::clearProperty);
        }
    }

    private static final class Gullible implements X509TrustManager {
        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type) {
            // Anybody.
        }

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type) {
            // Anybody.
        }

        @Override
        public X509Certificate[] getAcceptedIssuers() {
            return new X509Certificate[0];
        }
    }
}
