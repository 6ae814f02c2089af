package io.github.walletapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.walletapi.auth.CertificateCredentials;
import io.github.walletapi.auth.Secret;
import io.github.walletapi.auth.TrustedCertificates;
import io.github.walletapi.client.ClientInfo;
import io.github.walletapi.client.ClientType;
import io.github.walletapi.client.ClientUpdate;
import io.github.walletapi.client.NewClient;
import io.github.walletapi.error.ConnectionFailedException;
import io.github.walletapi.error.InvalidCredentialsException;
import io.github.walletapi.request.ApiRequest;
import io.github.walletapi.request.ExtraParameters;
import io.github.walletapi.sandbox.RecordedRequest;
import io.github.walletapi.sandbox.SandboxAuthority;
import io.github.walletapi.sandbox.SandboxBuilder;
import io.github.walletapi.sandbox.SandboxCertificate;
import io.github.walletapi.sandbox.SandboxServer;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Calls of clients that are known by their certificate: nothing is signed, and the connection proves who calls. */
@Timeout(60)
class CertificateFlowTest {
    private static final SandboxAuthority AUTHORITY = SandboxAuthority.create();
    private static final String PASSWORD = "zzqqPassword";

    /** Where an identity can stand. */
    private enum Place {
        PEM,
        ONE_PEM,
        PKCS12,
        JKS;

        CertificateCredentials read(SandboxCertificate issued, Path directory) throws Exception {
            Path file = directory.resolve("identity");
            Path key = directory.resolve("key");
            if (this == PEM) {
                issued.writePem(file, key);
                return CertificateCredentials.ofPem(file, key, null);
            }
            if (this == ONE_PEM) {
                Files.writeString(file, issued.keyPem() + AUTHORITY.certificatePem() + issued.certificatePem());
                return CertificateCredentials.ofPem(file, file, null);
            }
            KeyStore store = KeyStore.getInstance(name());
            store.load(null, null);
            char[] password = PASSWORD.toCharArray();
            store.setKeyEntry("zz", issued.key(), password, issued.chain().toArray(Certificate[]::new));
            try (OutputStream out = Files.newOutputStream(file)) {
                store.store(out, password);
            }
            return CertificateCredentials.ofKeyStore(file, null, Secret.of(PASSWORD), null, null);
        }
    }

    static Stream<Arguments> identities() {
        List<Arguments> all = new ArrayList<>();
        for (Place place : Place.values()) {
            for (boolean rsa : new boolean[] {false, true}) {
                for (String protocol : List.of("TLSv1.3", "TLSv1.2")) {
                    all.add(Arguments.of(place, rsa, protocol));
                }
            }
        }
        return all.stream();
    }

    private static SandboxCertificate issue(String name, boolean rsa) {
        return (rsa ? AUTHORITY.withRsa() : AUTHORITY).issueClient(name);
    }

    private static WalletApiBuilder to(SandboxServer sandbox) {
        return WalletApi.builder()
                .baseUri(sandbox.baseUri())
                .trusted(TrustedCertificates.of(List.of(AUTHORITY.certificate())))
                .readTimeout(Duration.ofSeconds(20));
    }

    @ParameterizedTest
    @MethodSource("identities")
    void certificateProvesWhoCalls(Place place, boolean rsa, String protocol, @TempDir Path directory)
            throws Exception {
        SandboxCertificate issued = issue("shop", rsa);
        try (SandboxServer sandbox = SandboxServer.builder()
                        .https(AUTHORITY)
                        .requireCertificates()
                        .tlsProtocols(protocol)
                        .clientWithCertificate("shop", issued.certificate())
                        .start();
                WalletApi wallet = to(sandbox)
                        .credentials(place.read(issued, directory))
                        .extraParameters(ExtraParameters.ofProject(1221))
                        .build()) {
            everyKindOfCall(wallet);

            assertThat(sandbox.requests())
                    .extracting(request -> request.method() + " " + request.path() + " " + request.status())
                    .containsExactly(
                            "GET /rest/v1/client 200",
                            "GET /rest/v1/project/1221 200",
                            "PUT /rest/v1/client/1001 200",
                            "GET /rest/v1/server 200",
                            "PUT /rest/v1/client/1001 200",
                            "POST /rest/v1/client 400",
                            "DELETE /rest/v1/client/1001 404");
            assertThat(sandbox.requests()).allSatisfy(CertificateFlowTest::isNotSigned);
            assertThat(sandbox.connections()).isEqualTo(1);
            assertThat(wallet.status().certificateDaysLeft().orElse(-1)).isBetween(300L, 366L);
        }
    }

    private static void everyKindOfCall(WalletApi wallet) {
        wallet.clients().current();
        wallet.projects().get(1221);
        ClientUpdate update = ClientUpdate.of(ClientType.PRIVATE_CLIENT).withProject(1300);
        wallet.clients().update(1001, update);
        wallet.send(ApiRequest.get("rest/v1/server"));
        wallet.send(ApiRequest.put("rest/v1/client/1001").body(update));
        for (ApiRequest request :
                List.of(ApiRequest.post("rest/v1/client"), ApiRequest.delete("rest/v1/client/1001"))) {
            assertThatThrownBy(() -> wallet.send(request)).isInstanceOf(RuntimeException.class);
        }
    }

    private static void isNotSigned(RecordedRequest request) {
        assertThat(request.certificateClientId()).isEqualTo("shop");
        assertThat(request.headers()).doesNotContainKey("Authorization");
        assertThat(request.headers().toString()).doesNotContainIgnoringCase("body_hash");
        assertThat(request.header("Wallet-Api-Project-Id")).isEqualTo("1221");
        assertThat(request.headerParameters()).containsOnlyKeys("project_id");
        assertThat(request.ext()).isEmpty();
    }

    @Test
    void applicationRegistersADeviceByItsCertificate() {
        SandboxCertificate issued = issue("app", false);
        try (SandboxServer sandbox = SandboxServer.builder()
                        .https(AUTHORITY)
                        .clientWithCertificate("app", issued.certificate(), "application")
                        .start();
                WalletApi wallet = to(sandbox)
                        .credentials(CertificateCredentials.of(issued.key(), issued.chain()))
                        .build()) {
            NewClient device = NewClient.device(ClientInfo.of("Till", "os", "model", "till-1"));

            assertThat(wallet.clients().create(device).credentials()).isNotNull();
            assertThat(Flow.last(sandbox).headers()).doesNotContainKey("Authorization");
            assertThat(Flow.last(sandbox).bodyText()).contains("till-1");
        }
    }

    @Test
    void parametersOfACallAreHeadersOfIts() {
        SandboxCertificate issued = issue("shop", false);
        try (SandboxServer sandbox = SandboxServer.builder()
                        .https(AUTHORITY)
                        .clientWithCertificate("shop", issued.certificate())
                        .start();
                WalletApi wallet = to(sandbox)
                        .credentials(CertificateCredentials.of(issued.key(), issued.chain()))
                        .build()) {
            wallet.with(ExtraParameters.of("location_id", "7").and("project_id", "1300"))
                    .clients()
                    .current();
            assertThat(Flow.last(sandbox).header("Wallet-Api-Location-Id")).isEqualTo("7");
            assertThat(Flow.last(sandbox).header("Wallet-Api-Project-Id")).isEqualTo("1300");

            wallet.clients().current();
            assertThat(Flow.last(sandbox).headerParameters()).isEmpty();
        }
    }

    private static SandboxBuilder requiring(String protocol) {
        return SandboxServer.builder().https(AUTHORITY).requireCertificates().tlsProtocols(protocol);
    }

    @ParameterizedTest
    @ValueSource(strings = {"TLSv1.3", "TLSv1.2"})
    void withoutACertificateTheHandshakeIsRefused(String protocol) {
        try (SandboxServer sandbox = requiring(protocol).start();
                WalletApi wallet = to(sandbox).mac(Flow.ID, Flow.KEY).build()) {
            ConnectionFailedException failure = catchThrowableOfType(
                    ConnectionFailedException.class, () -> wallet.clients().current());

            assertThat(failure.mayHaveBeenSent()).isFalse();
            assertThat(failure)
                    .hasMessageStartingWith("The client could not reach ")
                    .hasMessageContaining(": no trusted connection, ");
            assertThat(sandbox.requests()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"TLSv1.3", "TLSv1.2"})
    void certificateOfAnotherAuthorityIsRefusedInTheHandshake(String protocol) {
        SandboxCertificate strange = SandboxAuthority.create().issueClient("shop");
        try (SandboxServer sandbox = requiring(protocol).start();
                WalletApi wallet = to(sandbox)
                        .credentials(CertificateCredentials.of(strange.key(), strange.chain()))
                        .build()) {
            ConnectionFailedException failure = catchThrowableOfType(
                    ConnectionFailedException.class,
                    () -> wallet.clients().update(1001, ClientUpdate.of(ClientType.PRIVATE_CLIENT)));

            assertThat(failure.mayHaveBeenSent()).isFalse();
            assertThat(failure).hasMessageContaining("certificate_unknown");
            assertThat(sandbox.requests()).isEmpty();
            assertThat(sandbox.connections()).isEqualTo(1);
        }
    }

    @Test
    void certificateThatNobodyKnowsIsAnswered401() {
        SandboxCertificate other = issue("nobody", false);
        try (SandboxServer sandbox = SandboxServer.builder().https(AUTHORITY).start();
                WalletApi wallet = to(sandbox)
                        .credentials(CertificateCredentials.of(other.key(), other.chain()))
                        .build()) {
            InvalidCredentialsException failure = catchThrowableOfType(
                    InvalidCredentialsException.class, () -> wallet.clients().current());

            assertThat(failure.status()).isEqualTo(401);
            assertThat(sandbox.requests()).hasSize(1);
        }
    }

    @Test
    void certificateNeedsHttps() {
        SandboxCertificate issued = issue("shop", false);
        try (SandboxServer sandbox = SandboxServer.start()) {
            WalletApiBuilder builder = to(sandbox).credentials(CertificateCredentials.of(issued.key(), issued.chain()));

            assertThatIllegalStateException().isThrownBy(builder::build).withMessageContaining("https:");
        }
    }
}
