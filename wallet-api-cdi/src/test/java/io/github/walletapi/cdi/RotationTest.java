package io.github.walletapi.cdi;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.walletapi.WalletApi;
import io.github.walletapi.auth.Credentials;
import io.github.walletapi.auth.CredentialsProvider;
import io.github.walletapi.auth.MacCredentials;
import io.github.walletapi.sandbox.RecordedRequest;
import io.github.walletapi.sandbox.SandboxCertificate;
import io.github.walletapi.sandbox.SandboxServer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A secret that changes while the application runs. */
class RotationTest {
    private static final String OLD = "IrdTc8uQodU7PRpLzzLTW6wqZAO6tAMU";
    private static final String NEW = "another-key-of-the-same-client";

    @TempDir
    Path directory;

    @ApplicationScoped
    static class Audit {
        final List<CredentialsChanged> seen = new CopyOnWriteArrayList<>();

        void changed(@Observes CredentialsChanged event) {
            seen.add(event);
        }

        List<CredentialsChanged> seen() {
            return seen;
        }
    }

    @Dependent
    static class User {
        @Inject
        WalletApi wallet;

        @Inject
        @WalletClient("vault")
        WalletApi fromVault;
    }

    @Dependent
    static class PlainUser {
        @Inject
        WalletApi wallet;
    }

    @WalletClient("vault")
    @ApplicationScoped
    static class Vault implements CredentialsProvider {
        static final AtomicInteger ASKED = new AtomicInteger();

        @Override
        public Credentials get() {
            ASKED.incrementAndGet();
            return MacCredentials.of("wkVd93h2uS", OLD);
        }
    }

    private void replace(Path file, String content) throws IOException {
        Path next = Files.writeString(directory.resolve("next"), content);
        Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    @Test
    void aChangedKeyFileTakesEffectAtTheFirstRefusal() throws IOException {
        Path file = Files.writeString(directory.resolve("key"), OLD + "\n");
        try (SandboxServer sandbox = SandboxServer.start();
                Application application = Application.start(
                        Map.of(
                                "wallet-api.mac.id", "wkVd93h2uS",
                                "wallet-api.mac.key-file", file.toString(),
                                "wallet-api.base-uri", sandbox.baseUri().toString()),
                        PlainUser.class,
                        Audit.class)) {
            WalletApi wallet = application.get(PlainUser.class).wallet;
            wallet.projects().get(1221);
            sandbox.allowKey("wkVd93h2uS", NEW);
            replace(file, NEW);
            wallet.projects().get(1221);
            assertThat(sandbox.requests()).extracting(RecordedRequest::status).containsExactly(200, 200);

            sandbox.forbidKey("wkVd93h2uS", OLD);
            wallet.projects().get(1221);
            wallet.projects().get(1221);
            assertThat(sandbox.requests()).extracting(RecordedRequest::status).containsExactly(200, 200, 401, 200, 200);
            assertThat(application.get(Audit.class).seen())
                    .containsExactly(new CredentialsChanged("", "MacCredentials[wkV…]"));
        }
    }

    @Test
    void aChangedValueOfTheConfigurationTakesEffectWithinTheInterval() {
        Map<String, String> values = new HashMap<>(Map.of(
                "wallet-api.mac.id", "wkVd93h2uS",
                "wallet-api.mac.key", OLD,
                "wallet-api.reload-interval", "0s"));
        try (SandboxServer sandbox = SandboxServer.start()) {
            values.put("wallet-api.base-uri", sandbox.baseUri().toString());
            try (Application application = Application.start(values, PlainUser.class, Audit.class)) {
                WalletApi wallet = application.get(PlainUser.class).wallet;
                wallet.projects().get(1221);
                sandbox.allowKey("wkVd93h2uS", NEW);
                sandbox.forbidKey("wkVd93h2uS", OLD);
                values.put("wallet-api.mac.key", NEW);
                wallet.projects().get(1221);

                assertThat(sandbox.requests())
                        .extracting(RecordedRequest::status)
                        .containsExactly(200, 200);
                values.put("wallet-api.mac.key", "");
                wallet.projects().get(1221);
                assertThat(sandbox.requests())
                        .hasSize(3)
                        .last()
                        .extracting(RecordedRequest::status)
                        .isEqualTo(200);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"${handler::zzqq}", "${zzqq", "${zzqq}", "${wallet-api.mac.key}", "two\nzzqq"})
    void aValueThatCannotBeReadLaterKeepsTheCredentialsAndIsSaidOnce(String odd) {
        Map<String, String> values = new HashMap<>(Map.of(
                "wallet-api.mac.id", "wkVd93h2uS",
                "wallet-api.mac.key", OLD,
                "wallet-api.reload-interval", "0s"));
        try (SandboxServer sandbox = SandboxServer.start()) {
            values.put("wallet-api.base-uri", sandbox.baseUri().toString());
            try (Application application = Application.start(values, PlainUser.class, Audit.class);
                    LogLines log = new LogLines()) {
                WalletApi wallet = application.get(PlainUser.class).wallet;
                values.put("wallet-api.mac.key", odd);
                wallet.projects().get(1221);
                wallet.projects().get(1221);
                assertThat(sandbox.requests())
                        .extracting(RecordedRequest::status)
                        .containsExactly(200, 200);
                assertThat(log.beginningWith("WARNING "))
                        .singleElement()
                        .asString()
                        .contains("cannot be used, so the last stays")
                        .contains("wallet-api.mac.key (from the administrator's file)");
                assertThat(log.lines()).noneMatch(line -> line.contains("zzqq"));
                assertThat(application.get(Audit.class).seen()).isEmpty();

                sandbox.allowKey("wkVd93h2uS", NEW);
                sandbox.forbidKey("wkVd93h2uS", OLD);
                values.put("wallet-api.mac.key", NEW);
                wallet.projects().get(1221);
                assertThat(sandbox.requests())
                        .last()
                        .extracting(RecordedRequest::status)
                        .isEqualTo(200);
                assertThat(log.beginningWith("INFO The client without a name by wallet-api.mac.key (from the"
                                + " administrator's file): another "))
                        .hasSize(1);
                assertThat(log.lines()).noneMatch(line -> line.contains(OLD) || line.contains(NEW));
            }
        }
    }

    @Test
    void aChangedCertificateTakesEffectWithoutAnythingBeingRebuilt() throws IOException {
        Path certificate = directory.resolve("client.pem");
        Path key = directory.resolve("client.key");
        try (SandboxServer sandbox = SandboxServer.builder().https().start()) {
            SandboxCertificate old = sandbox.authority().issueClient("old");
            old.writePem(certificate, key);
            sandbox.allowCertificate("wkVd93h2uS", old.certificate());
            Path authority = Files.writeString(
                    directory.resolve("ca.pem"), sandbox.authority().certificatePem());
            Map<String, String> values = Map.of(
                    "wallet-api.tls.certificate", certificate.toString(),
                    "wallet-api.tls.key", key.toString(),
                    "wallet-api.tls.trusted-certificates", authority.toString(),
                    "wallet-api.project-id", "1221",
                    "wallet-api.base-uri", sandbox.baseUri().toString());
            try (Application application = Application.start(values, PlainUser.class, Audit.class)) {
                WalletApi wallet = application.get(PlainUser.class).wallet;
                wallet.projects().get(1221);
                assertThat(wallet.status().certificateDaysLeft()).isPresent();

                SandboxCertificate next = sandbox.authority().issueClient("next");
                sandbox.allowCertificate("wkVd93h2uS", next.certificate());
                next.writePem(certificate, key);
                sandbox.forbidCertificate(old.certificate());
                wallet.projects().get(1221);

                assertThat(sandbox.requests())
                        .extracting(RecordedRequest::status)
                        .containsExactly(200, 401, 200);
                assertThat(sandbox.requests())
                        .allSatisfy(request ->
                                assertThat(request.header("Authorization")).isNull())
                        .allSatisfy(request -> assertThat(request.header("Wallet-Api-Project-Id"))
                                .isEqualTo("1221"));
                assertThat(application.get(Audit.class).seen())
                        .singleElement()
                        .satisfies(event -> assertThat(event.credentials()).contains("CN=next"));
            }
        }
    }

    @Test
    void aBeanOfTheApplicationIsAskedForEveryAttemptOfItsClient() {
        try (SandboxServer sandbox = SandboxServer.start();
                Application application = Application.start(
                        Map.of(
                                "wallet-api.mac.id",
                                "wkVd93h2uS",
                                "wallet-api.mac.key",
                                OLD,
                                "wallet-api.base-uri",
                                sandbox.baseUri().toString()),
                        User.class,
                        Vault.class)) {
            User user = application.get(User.class);
            int before = Vault.ASKED.get();
            user.wallet.projects().get(1221);
            assertThat(Vault.ASKED).hasValue(before);
            user.fromVault.projects().get(1221);
            user.fromVault.projects().get(1221);
            assertThat(Vault.ASKED.get() - before).isEqualTo(2);
            assertThat(sandbox.requests()).hasSize(3);
        }
    }
}
