package io.github.walletapi.cdi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.walletapi.WalletApi;
import io.github.walletapi.auth.CredentialsProvider;
import io.github.walletapi.auth.MacCredentials;
import io.github.walletapi.location.LocationFilter;
import io.github.walletapi.sandbox.CannedAnswer;
import io.github.walletapi.sandbox.SandboxExtension;
import io.github.walletapi.sandbox.SandboxServer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.lang.annotation.Annotation;
import java.util.HashMap;
import java.util.Map;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponse.Status;
import org.eclipse.microprofile.health.Liveness;
import org.eclipse.microprofile.health.Readiness;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class HealthTest {

    @RegisterExtension
    static final SandboxExtension SANDBOX =
            SandboxExtension.create(SandboxServer.builder().client("wkVd93h2uS", "IrdTc8uQodU7PRpLzzLTW6wqZAO6tAMU"));

    @Dependent
    static class User {
        @Inject
        WalletApi wallet;

        @Inject
        @WalletClient("shop")
        WalletApi shop;
    }

    @ApplicationScoped
    static class Vault implements CredentialsProvider {
        static volatile boolean open;

        @Override
        public MacCredentials get() {
            if (!open) {
                throw new IllegalStateException("The vault is closed");
            }
            return MacCredentials.of("wkVd93h2uS", "IrdTc8uQodU7PRpLzzLTW6wqZAO6tAMU");
        }
    }

    private static Map<String, String> configuration(String... more) {
        Map<String, String> values = new HashMap<>(Map.of(
                "wallet-api.mac.id", "wkVd93h2uS",
                "wallet-api.mac.key", "IrdTc8uQodU7PRpLzzLTW6wqZAO6tAMU",
                "wallet-api.base-uri", SANDBOX.server().baseUri().toString(),
                "wallet-api.retry.max-attempts", "1",
                "wallet-api.clients.shop.project-id", "3"));
        for (int i = 0; i < more.length; i += 2) {
            values.put(more[i], more[i + 1]);
        }
        return values;
    }

    private static HealthCheckResponse ask(Application application, Annotation kind) {
        return application.container().select(HealthCheck.class, kind).get().call();
    }

    private static HealthCheckResponse readiness(Application application) {
        return ask(application, Readiness.Literal.INSTANCE);
    }

    @Test
    void readinessSaysWhatEachClientKnowsAndAsksNobody() {
        try (Application application = Application.start(configuration(), User.class)) {
            HealthCheckResponse ready = readiness(application);
            assertThat(ready.getName()).isEqualTo("wallet-api-ready");
            assertThat(ready.getStatus()).isEqualTo(Status.UP);
            assertThat(ready.getData())
                    .contains(Map.of(
                            "credentials",
                            "present",
                            "clock-offset-seconds",
                            0L,
                            "shop.credentials",
                            "present",
                            "shop.clock-offset-seconds",
                            0L));
            assertThat(SANDBOX.server().requests()).isEmpty();
        }
    }

    @Test
    void readinessSaysWhatIsLeftOfTheQuotaOfEachClient() {
        Map<String, String> values = configuration("wallet-api.clients.shop.locations.quota", "4/4m,50/24h");
        try (Application application = Application.start(values, User.class)) {
            application.get(User.class).shop.locations().find(LocationFilter.ALL);
            assertThat(readiness(application).getData().orElseThrow())
                    .containsEntry("shop.locations-left-of-4-per-PT4M", 3L)
                    .containsEntry("shop.locations-left-of-50-per-PT24H", 49L)
                    .doesNotContainKey("locations-left-of-4-per-PT4M");
        }
    }

    @Test
    void livenessAsksNobodyWhateverTheApiIsDoing() {
        Map<String, String> values = configuration("wallet-api.health.remote", "true");
        try (Application application = Application.start(values, User.class)) {
            SANDBOX.server().answerWith("GET", "/rest/v1/", CannedAnswer.status(500));
            HealthCheckResponse alive = ask(application, Liveness.Literal.INSTANCE);
            assertThat(alive.getStatus()).isEqualTo(Status.UP);
            assertThat(alive.getData()).contains(Map.of("clients", 2L));
            assertThat(SANDBOX.server().requests()).isEmpty();
        }
    }

    @Test
    void eachCanBeSwitchedOff() {
        Map<String, String> values =
                configuration("wallet-api.health.readiness", "false", "wallet-api.health.liveness", " false ");
        try (Application application = Application.start(values, User.class)) {
            assertThat(application.container().select(HealthCheck.class, Readiness.Literal.INSTANCE))
                    .isEmpty();
            assertThat(application.container().select(HealthCheck.class, Liveness.Literal.INSTANCE))
                    .isEmpty();
        }
    }

    @Test
    void aClientCanBeLeftOut() {
        Map<String, String> values = configuration("wallet-api.clients.shop.health.readiness", "false");
        try (Application application = Application.start(values, User.class)) {
            assertThat(readiness(application).getData().orElseThrow())
                    .containsOnlyKeys("credentials", "clock-offset-seconds");
        }
    }

    @Test
    void whatIsNeitherOnNorOffIsRefused() {
        assertThatThrownBy(() -> Application.start(configuration("wallet-api.health.readiness", "no"), User.class))
                .hasStackTraceContaining("wallet-api.health.readiness")
                .hasStackTraceContaining("expected true or false");
    }

    /** Whoever asks whether there are checks is not the one who refuses: all problems stay in one message. */
    @Test
    void whatTheServerCannotReadIsRefusedWithAllElse() {
        assertThatThrownBy(() -> Application.start(
                        configuration(
                                "wallet-api.health.liveness", "${handler::zzqq}", "wallet-api.read-timeout", "soon"),
                        User.class))
                .hasStackTraceContaining("wallet-api.health.liveness (from the administrator's file)")
                .hasStackTraceContaining("wallet-api.read-timeout (from the administrator's file)")
                .satisfies(refused -> assertThat(refused.toString()).doesNotContain("zzqq"));
    }

    @Test
    void askedToTheCheckCallsTheApiOnceForAWhile() {
        Map<String, String> values = configuration("wallet-api.clients.shop.health.remote", "true");
        try (Application application = Application.start(values, User.class)) {
            assertThat(readiness(application).getData().orElseThrow())
                    .containsEntry("shop.remote", "answers")
                    .doesNotContainKey("remote");
            readiness(application);
            assertThat(SANDBOX.server().requests()).hasSize(1);
        }
    }

    @Test
    void notReadyWhileTheApiFailsAndSaysHowButNotWhatTheServerSaid() {
        Map<String, String> values = configuration("wallet-api.health.remote", "true");
        try (Application application = Application.start(values, User.class)) {
            SANDBOX.server()
                    .answerWith("GET", "/rest/v1/", CannedAnswer.status(500).body("{\"error\":\"zzqq\"}"));
            HealthCheckResponse ready = readiness(application);
            assertThat(ready.getStatus()).isEqualTo(Status.DOWN);
            assertThat(ready.getData().orElseThrow()).containsEntry("remote", "ServerFailureException");
            assertThat(ready.getData().orElseThrow().toString()).doesNotContain("zzqq");
        }
    }

    @Test
    void whoSaysThatWeComeTooOftenIsThere() {
        Map<String, String> values = configuration("wallet-api.health.remote", "true");
        try (Application application = Application.start(values, User.class)) {
            SANDBOX.server().answerWith("GET", "/rest/v1/", CannedAnswer.status(429));
            assertThat(readiness(application).getStatus()).isEqualTo(Status.UP);
        }
    }

    @Test
    void credentialsThatCouldNotBeHadMakeItNotReadyUntilTheyCan() {
        Map<String, String> values = configuration("wallet-api.clients.shop.health.readiness", "false");
        Vault.open = false;
        try (Application application = Application.start(values, User.class, Vault.class)) {
            assertThat(readiness(application).getData().orElseThrow()).containsEntry("credentials", "unknown");
            assertThat(readiness(application).getStatus()).isEqualTo(Status.UP);

            WalletApi wallet = application.get(User.class).wallet;
            assertThatThrownBy(() -> wallet.server().info()).hasMessage("The vault is closed");
            assertThat(readiness(application).getData().orElseThrow()).containsEntry("credentials", "missing");
            assertThat(readiness(application).getStatus()).isEqualTo(Status.DOWN);

            Vault.open = true;
            wallet.server().info();
            assertThat(readiness(application).getStatus()).isEqualTo(Status.UP);
            Vault.open = false;
            assertThat(readiness(application).getStatus()).isEqualTo(Status.DOWN);
            Vault.open = true;
            assertThat(readiness(application).getStatus())
                    .as("without another call")
                    .isEqualTo(Status.UP);
        }
    }
}
