package io.github.walletapi.internal.tls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.walletapi.auth.CertificateCredentials;
import io.github.walletapi.auth.Pki;
import io.github.walletapi.auth.TrustedCertificates;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyStore;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLHandshakeException;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HandshakeTest {
    private static final String HOST = "wallet.test";
    private static final Instant LONG_AGO = Pki.FROM.plusSeconds(1);
    private static final Pki.Issued ROOT = Pki.authority("root");
    private static final Pki.Issued CLIENT_ROOT = Pki.authority("clients");
    private static final Pki.Issued STRANGER = Pki.authority("stranger");
    private static final Pki.Issued SERVER = Pki.server(HOST).by(ROOT);
    private static final Pki.Issued CLIENT =
            Pki.client("shop").by(new Pki.Draft("middle").authority().by(CLIENT_ROOT));

    private static TrustedCertificates trust(Pki.Issued... issued) {
        return TrustedCertificates.of(
                Arrays.stream(issued).map(Pki.Issued::certificate).toList());
    }

    private static List<X509Certificate> meet(
            Pki.Issued server, @Nullable CertificateCredentials identity, TrustedCertificates trusted, String protocol)
            throws Exception {
        try (TestServer listening = new TestServer(server, CLIENT_ROOT.certificate(), identity != null)) {
            return listening.meet(TlsContext.of(identity, trusted), HOST, protocol);
        }
    }

    private static String reasonOfTheServer(Throwable refused) {
        return String.valueOf(refused.getSuppressed()[0].getMessage());
    }

    private static List<X509Certificate> believe(Pki.Issued server, TrustedCertificates trusted) throws Exception {
        return meet(server, null, trusted, "TLSv1.3");
    }

    @ParameterizedTest
    @ValueSource(strings = {"TLSv1.2", "TLSv1.3"})
    void serverSeesOurCertificateWithItsChain(String protocol) throws Exception {
        assertThat(meet(SERVER, CLIENT.credentials(), trust(ROOT), protocol)).isEqualTo(CLIENT.chain());
    }

    @ParameterizedTest
    @ValueSource(strings = {"TLSv1.2", "TLSv1.3"})
    void keysOfEveryKindAreShown(String protocol) throws Exception {
        for (KeyPair keys : List.of(Pki.rsa(), Pki.keys("EC", 384), Pki.ed25519())) {
            Pki.Issued client = Pki.client("shop").keys(keys).by(CLIENT_ROOT);

            assertThat(meet(SERVER, client.credentials(), trust(ROOT), protocol))
                    .isEqualTo(client.chain());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"TLSv1.2", "TLSv1.3"})
    void certificateIsShownWhicheverIssuersTheServerNames(String protocol) throws Exception {
        // The server names "clients" only. Ours is of another name, and the server refuses it, not its absence.
        CertificateCredentials unknown = Pki.client("shop").by(STRANGER).credentials();
        try (TestServer server = new TestServer(SERVER, CLIENT_ROOT.certificate(), true)) {
            assertThatThrownBy(() -> server.meet(TlsContext.of(unknown, trust(ROOT)), HOST, protocol))
                    .isInstanceOf(IOException.class)
                    .satisfies(e -> assertThat(reasonOfTheServer(e)).contains("PKIX path building failed"));
        }
    }

    @Test
    void withoutIdentityNothingIsShown() throws Exception {
        try (TestServer server = new TestServer(SERVER, CLIENT_ROOT.certificate(), true)) {
            assertThatThrownBy(() -> server.meet(TlsContext.of(null, trust(ROOT)), HOST, "TLSv1.3"))
                    .isInstanceOf(IOException.class)
                    .satisfies(e -> assertThat(reasonOfTheServer(e)).contains("Empty client certificate chain"));
        }
        assertThat(believe(SERVER, trust(ROOT))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"TLSv1.2", "TLSv1.3"})
    void otherHostNameIsRefused(String protocol) throws Exception {
        for (TrustedCertificates trusted : List.of(trust(ROOT), trust(ROOT).andPlatform())) {
            try (TestServer server = new TestServer(SERVER, CLIENT_ROOT.certificate(), false)) {
                SSLContext client = TlsContext.of(null, trusted);

                assertThatThrownBy(() -> server.meet(client, "elsewhere.test", protocol))
                        .isInstanceOf(SSLHandshakeException.class)
                        .hasMessageContaining("elsewhere.test")
                        .hasCauseInstanceOf(CertificateException.class);
            }
        }
    }

    @Test
    void serverOfAnotherAuthorityIsRefused() {
        for (TrustedCertificates trusted :
                List.of(trust(STRANGER), trust(STRANGER).andPlatform(), TrustedCertificates.platform())) {
            assertThatThrownBy(() -> believe(SERVER, trusted))
                    .isInstanceOf(SSLHandshakeException.class)
                    .hasCauseInstanceOf(CertificateException.class)
                    .hasStackTraceContaining("CertPathBuilderException");
        }
    }

    @Test
    void givenAuthorityIsBelievedBesideThePlatforms() throws Exception {
        assertThat(believe(SERVER, trust(STRANGER, ROOT).andPlatform())).isEmpty();
    }

    @Test
    void refusalByBothTellsBothReasons() {
        Pki.Issued expired = Pki.server(HOST).until(LONG_AGO).by(ROOT);

        assertThatThrownBy(() -> believe(expired, trust(ROOT).andPlatform()))
                .isInstanceOf(SSLHandshakeException.class)
                .hasMessageContaining("Given authorities: ")
                .hasMessageContaining("; platform: ")
                .hasStackTraceContaining("CertificateExpiredException")
                .cause()
                .satisfies(cause -> assertThat(cause.getSuppressed()).hasSize(1));
    }

    @Test
    void expiredServerIsRefusedEvenIfItIsTrustedByItself() {
        Pki.Issued expired = Pki.server(HOST).until(LONG_AGO).by(ROOT);
        Pki.Issued alone = Pki.server(HOST).until(LONG_AGO).selfSigned();

        for (TrustedCertificates trusted :
                List.of(trust(ROOT), trust(expired), trust(expired).andPlatform())) {
            assertThatThrownBy(() -> believe(expired, trusted))
                    .isInstanceOf(SSLHandshakeException.class)
                    .hasStackTraceContaining("CertificateExpiredException");
        }
        assertThatThrownBy(() -> believe(alone, trust(alone)))
                .isInstanceOf(SSLHandshakeException.class)
                .hasStackTraceContaining("CertificateExpiredException");
    }

    @Test
    void certificateForClientsIsNoServer() {
        Pki.Draft draft = new Pki.Draft("server").hosts(HOST).usage(KeyPurposeId.id_kp_clientAuth);
        Pki.Issued issued = draft.by(ROOT);
        Pki.Issued alone = draft.selfSigned();

        assertThatThrownBy(() -> believe(issued, trust(ROOT))).isInstanceOf(SSLHandshakeException.class);
        assertThatThrownBy(() -> believe(alone, trust(alone)))
                .isInstanceOf(SSLHandshakeException.class)
                .hasMessageContaining("not meant for servers");
    }

    @Test
    void serverThatIsTrustedByItselfIsBelieved() throws Exception {
        Pki.Issued alone = Pki.server(HOST).selfSigned();
        Pki.Issued silent = new Pki.Draft("server").hosts(HOST).selfSigned();

        assertThat(believe(alone, trust(alone))).isEmpty();
        assertThat(believe(silent, trust(silent))).isEmpty();
    }

    @Test
    void issuerThatIsNoAuthorityIsRefused() {
        Pki.Issued pretender = Pki.server("other.test").by(ROOT);
        Pki.Issued forged = Pki.server(HOST).by(pretender);

        assertThatThrownBy(() -> believe(forged, trust(ROOT))).isInstanceOf(SSLHandshakeException.class);
    }

    /** What the platform trusts can be set from outside: here to a store with our root in it. */
    @Test
    void platformIsBelievedBesideGivenAuthorities(@TempDir Path directory) throws Exception {
        Path file = directory.resolve("platform");
        KeyStore store = KeyStore.getInstance("JKS");
        store.load(null, null);
        store.setCertificateEntry("root", ROOT.certificate());
        try (OutputStream out = Files.newOutputStream(file)) {
            store.store(out, "password".toCharArray());
        }
        System.setProperty("javax.net.ssl.trustStore", file.toString());
        try {
            assertThat(believe(SERVER, TrustedCertificates.platform())).isEmpty();
            assertThat(believe(SERVER, trust(STRANGER).andPlatform())).isEmpty();
            assertThatThrownBy(() -> believe(SERVER, trust(STRANGER))).isInstanceOf(SSLHandshakeException.class);
        } finally {
            System.clearProperty("javax.net.ssl.trustStore");
        }
    }
}
