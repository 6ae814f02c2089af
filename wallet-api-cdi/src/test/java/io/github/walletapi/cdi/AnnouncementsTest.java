package io.github.walletapi.cdi;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.walletapi.WalletApi;
import io.github.walletapi.auth.Credentials;
import io.github.walletapi.auth.CredentialsProvider;
import io.github.walletapi.auth.MacCredentials;
import io.github.walletapi.sandbox.SandboxCertificate;
import io.github.walletapi.sandbox.SandboxServer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the log says of the configuration when an application starts. */
class AnnouncementsTest {

    private static final String KEY = "zzqq-key-for-tests-only";
    private static final String FILE = "(from the administrator's file)";

    @TempDir
    Path directory;

    @Dependent
    static class User {
        @Inject
        WalletApi wallet;

        @Inject
        @WalletClient("shop")
        WalletApi shop;
    }

    @WalletClient("shop")
    @ApplicationScoped
    static class Vault implements CredentialsProvider {
        @Override
        public Credentials get() {
            return MacCredentials.of("vaultId", KEY);
        }
    }

    private static Map<String, String> configuration(String... more) {
        Map<String, String> values = new HashMap<>(Map.of(
                "wallet-api.mac.id", "wkVd93h2uS",
                "wallet-api.mac.key", KEY,
                "wallet-api.environment", "sandbox",
                "wallet-api.clients.shop.base-uri", "http://127.0.0.1:9/"));
        for (int i = 0; i < more.length; i += 2) {
            values.put(more[i], more[i + 1]);
        }
        return values;
    }

    @Test
    void oneLineForEachClientSaysWhichServerItCallsAndAsWhom() throws IOException {
        Path key = Files.writeString(directory.resolve("shop.key"), KEY);
        Map<String, String> values = configuration(
                "wallet-api.clients.shop.mac.id", "ab",
                "wallet-api.clients.shop.mac.key-file", key.toString(),
                "wallet-api.clients.shop.base-uri", "https://api.example.com/",
                "wallet-api.clients.shop.proxy", "proxy.example.com:3128");
        try (LogLines log = new LogLines();
                Application application = Application.start(values, User.class)) {
            application.get(User.class);
            assertThat(log.beginningWith("INFO The client "))
                    .containsExactlyInAnyOrder(
                            "INFO The client without a name calls https://wallet-sandbox.paysera.com/ with MAC id wkV…;"
                                    + " key of wallet-api.mac.key " + FILE,
                            "INFO The client shop calls https://api.example.com/ through proxy proxy.example.com:3128 with"
                                    + " MAC id ab…; key of wallet-api.clients.shop.mac.key-file " + FILE + ": " + key);
            assertThat(log.lines()).noneMatch(line -> line.contains(KEY) || line.contains("wkVd93h2uS"));
        }
    }

    @Test
    void aCertificateIsNamedByItsFilesAndABeanByWhatItIs() throws IOException {
        Path certificate = directory.resolve("client.pem");
        Path key = directory.resolve("client.key");
        try (SandboxServer sandbox = SandboxServer.builder().https().start()) {
            SandboxCertificate issued = sandbox.authority().issueClient("plain");
            issued.writePem(certificate, key);
        }
        Map<String, String> values = configuration(
                "wallet-api.mac.id",
                "",
                "wallet-api.mac.key",
                "",
                "wallet-api.tls.certificate",
                certificate.toString(),
                "wallet-api.tls.key",
                key.toString());
        try (LogLines log = new LogLines();
                Application application = Application.start(values, User.class, Vault.class)) {
            application.get(User.class);
            assertThat(log.beginningWith("INFO The client "))
                    .containsExactlyInAnyOrder(
                            "INFO The client without a name calls https://wallet-sandbox.paysera.com/ with a"
                                    + " certificate; key of wallet-api.tls.certificate " + FILE + ": " + certificate
                                    + " and wallet-api.tls.key " + FILE + ": " + key,
                            "INFO The client shop calls http://127.0.0.1:9/ with credentials of a bean of the"
                                    + " application");
        }
    }

    @Test
    void whatIsNoReasonToRefuseIsAWarning() {
        Map<String, String> values = configuration(
                "wallet-api.unknown-keys",
                "warn",
                "wallet-api.flavour",
                KEY,
                "wallet-api.clients.schop.proxy",
                "none",
                "walletapi.proxy",
                KEY);
        try (LogLines log = new LogLines();
                Application application = Application.start(values, User.class)) {
            application.get(User.class);
            assertThat(log.beginningWith("WARNING "))
                    .hasSize(3)
                    .anyMatch(line -> line.startsWith("WARNING wallet-api.flavour is not a key; "))
                    .anyMatch(line ->
                            line.contains("wallet-api.clients.schop.*; did you mean wallet-api.clients.shop.*?"))
                    .anyMatch(line -> line.startsWith("WARNING walletapi.proxy is read by nobody here; "));
            assertThat(log.lines()).noneMatch(line -> line.contains(KEY));
        }
    }
}
