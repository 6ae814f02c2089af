package io.github.walletapi.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.walletapi.sandbox.RecordedRequest;
import io.github.walletapi.sandbox.SandboxAuthority;
import java.net.URL;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jboss.arquillian.container.test.api.Deployer;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.OperateOnDeployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Client certificates and trust, from files beside the server; what cannot work is refused at deployment. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class CertificatesIT {

    private static final String STORE_PASSWORD = "store-password-for-tests-only";
    private static final String WRONG_PASSWORD = "another-password-for-tests-only";
    private static final KeyFiles FILES = KeyFiles.create();

    @ArquillianResource
    @SuppressWarnings("NullAway.Init")
    Deployer deployer;

    @Deployment(name = "certificates", testable = false)
    static WebArchive certificates() {
        FILES.pem("client", SecureSandbox.CERTIFICATE);
        Map<String, String> values = new HashMap<>();
        values.put("wallet-api.base-uri", SecureSandbox.SERVER.baseUri().toString());
        values.put("wallet-api.project-id", "1221");
        values.put("wallet-api.tls.certificate", FILES.at("client.pem").toString());
        values.put("wallet-api.tls.key", FILES.at("client.key").toString());
        values.put(
                "wallet-api.tls.trusted-certificates",
                FILES.text("ca.pem", SecureSandbox.AUTHORITY.certificatePem()).toString());
        values.put(
                "wallet-api.clients.shop.tls.key-store",
                FILES.keyStore("client.p12", SecureSandbox.CERTIFICATE, STORE_PASSWORD)
                        .toString());
        values.put(
                "wallet-api.clients.shop.tls.key-store-password-file",
                FILES.text("client.password", STORE_PASSWORD + "\n").toString());
        values.put(
                "wallet-api.clients.shop.tls.trust-store",
                FILES.trustStore("trust.p12", SecureSandbox.AUTHORITY.certificate(), STORE_PASSWORD)
                        .toString());
        values.put("wallet-api.clients.shop.tls.trust-store-password", STORE_PASSWORD);
        values.put("wallet-api.clients.mac.mac.id", SecureSandbox.CLIENT);
        values.put("wallet-api.clients.mac.mac.key", SecureSandbox.KEY);
        values.put("wallet-api.clients.stranger.tls.trust-platform", "false");
        values.put(
                "wallet-api.clients.stranger.tls.trusted-certificates",
                FILES.text("other-ca.pem", SandboxAuthority.create().certificatePem())
                        .toString());
        return Wars.war("certificates.war", values, Caller.class, Checkout.class);
    }

    @Deployment(name = "wrong-certificates", managed = false, testable = false)
    static WebArchive wrong() {
        Instant now = Instant.now();
        FILES.pem(
                "expired",
                SecureSandbox.AUTHORITY
                        .valid(now.minus(Duration.ofDays(20)), now.minus(Duration.ofDays(10)))
                        .issueClient("Expired"));
        FILES.pem("other", SecureSandbox.AUTHORITY.issueClient("Other"));
        FILES.pem("good", SecureSandbox.CERTIFICATE);
        Map<String, String> values = new HashMap<>();
        values.put("wallet-api.base-uri", SecureSandbox.SERVER.baseUri().toString());
        pem(values, "missing", "no-such.pem", "good.key");
        pem(values, "mismatch", "good.pem", "other.key");
        pem(values, "expired", "expired.pem", "expired.key");
        pem(values, "both", "good.pem", "good.key");
        values.put("wallet-api.clients.both.mac.id", SecureSandbox.CLIENT);
        values.put("wallet-api.clients.both.mac.key", SecureSandbox.KEY);
        values.put(
                "wallet-api.clients.password.tls.key-store",
                FILES.keyStore("wrong.p12", SecureSandbox.CERTIFICATE, STORE_PASSWORD)
                        .toString());
        values.put("wallet-api.clients.password.tls.key-store-password", WRONG_PASSWORD);
        pem(values, "trust", "good.pem", "good.key");
        values.put(
                "wallet-api.clients.trust.tls.trusted-certificates",
                FILES.text("no-ca.pem", "nothing of the kind").toString());
        values.put("wallet-api.clients.key-file.mac.id", SecureSandbox.CLIENT);
        values.put(
                "wallet-api.clients.key-file.mac.key-file",
                FILES.at("no-such.key").toString());
        return Wars.war("wrong-certificates.war", values, Wrongs.class);
    }

    private static void pem(Map<String, String> values, String client, String certificate, String key) {
        values.put(
                "wallet-api.clients." + client + ".tls.certificate",
                FILES.at(certificate).toString());
        values.put("wallet-api.clients." + client + ".tls.key", FILES.at(key).toString());
    }

    @BeforeEach
    void forgetWhatWas() {
        SecureSandbox.SERVER.reset();
    }

    @ParameterizedTest
    @ValueSource(strings = {"plain", "shop"})
    void certificateOfPemFilesAndOfAKeyStoreProvesWhoCalls(
            String client, @ArquillianResource @OperateOnDeployment("certificates") URL base) {
        assertThat(new ProbeClient(base).ask(client)).isEqualTo("Project's title");
        assertThat(SecureSandbox.SERVER.requests()).singleElement().satisfies(request -> {
            assertThat(request.certificateClientId()).isEqualTo(SecureSandbox.CLIENT);
            assertThat(request.header("Authorization")).isNull();
            assertThat(request.header("Wallet-Api-Project-Id")).isEqualTo("1221");
        });
    }

    @Test
    void macKeyWorksOverHttpsToo(@ArquillianResource @OperateOnDeployment("certificates") URL base) {
        assertThat(new ProbeClient(base).ask("mac")).isEqualTo("Project's title");
        RecordedRequest request = SecureSandbox.SERVER.requests().get(0);
        assertThat(request.clientId()).isEqualTo(SecureSandbox.CLIENT);
        assertThat(request.certificate()).isNull();
    }

    @Test
    void serverOfAnUnknownAuthorityGetsNothing(@ArquillianResource @OperateOnDeployment("certificates") URL base) {
        assertThat(new ProbeClient(base).ask("stranger")).startsWith("ConnectionFailedException: ");
        assertThat(SecureSandbox.SERVER.requests()).isEmpty();
    }

    @Test
    void everyWrongFileIsNamedAndNoSecret() {
        String refusal = Refusals.of(deployer, "wrong-certificates");
        assertThat(refusal)
                .contains(
                        "wallet-api.clients.missing.tls.certificate (from ",
                        FILES.at("no-such.pem") + " does not exist")
                .contains("wallet-api.clients.mismatch.tls.certificate (from ")
                .contains("wallet-api.clients.expired.tls.certificate (from ", "CN=Expired", " expired at ")
                .contains(
                        "wallet-api.clients.password.tls.key-store (from ",
                        FILES.at("wrong.p12").toString())
                .containsPattern("wallet-api\\.clients\\.both\\.[^\\n]*: expected only one of them")
                .contains(FILES.at("no-ca.pem").toString())
                .contains(
                        "wallet-api.clients.key-file.mac.key-file (from ", FILES.at("no-such.key") + " does not exist");
        assertThat(refusal)
                .doesNotContain(STORE_PASSWORD, WRONG_PASSWORD, SecureSandbox.KEY)
                .doesNotContain("PRIVATE KEY");
        refusal.lines()
                .filter(line -> line.contains("  - wallet-api"))
                .distinct()
                .forEach(System.out::println);
    }
}
