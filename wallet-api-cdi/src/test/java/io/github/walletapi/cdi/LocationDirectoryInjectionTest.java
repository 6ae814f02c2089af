package io.github.walletapi.cdi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.walletapi.directory.LocationDirectory;
import io.github.walletapi.directory.LocationQuery;
import io.github.walletapi.sandbox.SandboxExtension;
import io.github.walletapi.sandbox.SandboxServer;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class LocationDirectoryInjectionTest {
    private static final String SCHEDULED = "java:comp/DefaultManagedScheduledExecutorService";

    @RegisterExtension
    static final SandboxExtension SANDBOX = SandboxExtension.create(SandboxServer.builder()
            .client("wkVd93h2uS", "IrdTc8uQodU7PRpLzzLTW6wqZAO6tAMU")
            .client("shopId", "shop-key-of-32-characters-or-so"));

    private final FakeNaming naming = new FakeNaming();
    private final HandThreads threads = new HandThreads();
    private final ConcurrentHashMap<String, String> map = new ConcurrentHashMap<>();

    @Dependent
    static class User {
        @Inject
        LocationDirectory directory;
    }

    @Dependent
    static class TwoLanguages {
        @Inject
        LocationDirectory directory;

        @Inject
        @WalletClient("lt")
        LocationDirectory lithuanian;

        @Inject
        @WalletClient("shop")
        LocationDirectory ofTheShop;
    }

    @AfterEach
    void close() {
        naming.close();
        threads.shutdownNow();
    }

    private static Map<String, String> configuration() {
        return new HashMap<>(Map.of(
                "wallet-api.mac.id", "wkVd93h2uS",
                "wallet-api.mac.key", "IrdTc8uQodU7PRpLzzLTW6wqZAO6tAMU",
                "wallet-api.base-uri", SANDBOX.server().baseUri().toString(),
                "wallet-api.clients.lt.locations.locale", "lt",
                "wallet-api.clients.shop.mac.id", "shopId",
                "wallet-api.clients.shop.mac.key", "shop-key-of-32-characters-or-so"));
    }

    private static int served(LocationDirectory directory) {
        return directory.find(LocationQuery.ALL).size();
    }

    @Test
    void withoutThreadsOfAContainerAQueryRefreshes() {
        try (Application application = Application.start(configuration(), User.class)) {
            assertThat(SANDBOX.server().requests()).isEmpty();
            assertThat(served(application.get(User.class).directory)).isPositive();
            assertThat(application.get(User.class).directory.progress().complete())
                    .isTrue();
            assertThat(SANDBOX.server().requests()).hasSize(1);
        }
    }

    @Test
    void withThreadsOfAContainerTheyRefreshUntilTheApplicationEnds() {
        naming.bind(SCHEDULED, threads);
        try (Application application = Application.start(configuration(), User.class)) {
            assertThat(threads.tasks).as("begun at start").hasSize(1);
            LocationDirectory directory = application.get(User.class).directory;
            assertThat(served(directory)).isZero();
            threads.runNext();
            assertThat(served(directory)).isPositive();
        }
        int before = SANDBOX.server().requests().size();
        for (int left = threads.tasks.size(); left > 0; left--) {
            threads.runNext();
        }
        assertThat(threads.tasks).isEmpty();
        assertThat(SANDBOX.server().requests()).hasSize(before);
    }

    @Test
    void clientsOfOneIdShareTheQuotaAndHaveDirectoriesOfTheirLanguages() {
        naming.bind("java:global/wallet", map);
        Map<String, String> configuration = configuration();
        configuration.put("wallet-api.state", "java:global/wallet");
        try (Application application = Application.start(configuration, TwoLanguages.class)) {
            TwoLanguages bean = application.get(TwoLanguages.class);
            assertThat(served(bean.directory)).isPositive();
            assertThat(served(bean.directory.withLocale("lt"))).isPositive();
            assertThat(bean.lithuanian.find(LocationQuery.ALL.withText("issigryninti")))
                    .isNotEmpty();
            assertThat(bean.directory.find(LocationQuery.ALL.withText("issigryninti")))
                    .isEmpty();
            assertThat(served(bean.ofTheShop)).isPositive();
        }
        assertThat(map.keySet())
                .filteredOn(key -> key.endsWith("/quota/locations"))
                .hasSize(2);
        assertThat(map.keySet()).filteredOn(key -> key.endsWith("/cursor")).hasSize(3);
        assertThat(map.toString()).doesNotContain("wkVd93h2uS").doesNotContain("shopId");
    }

    @Test
    void aRestartServesWhatIsInTheSharedMap() {
        naming.bind("java:global/wallet", map);
        Map<String, String> configuration = configuration();
        configuration.put("wallet-api.state", "java:global/wallet");
        int served;
        try (Application application = Application.start(configuration, User.class)) {
            served = served(application.get(User.class).directory);
        }
        try (Application application = Application.start(configuration, User.class)) {
            assertThat(served(application.get(User.class).directory)).isEqualTo(served);
        }
        assertThat(SANDBOX.server().requests()).hasSize(1);
    }

    @Test
    void theLeaseIsAsLongAsConfigured() {
        ConcurrentMap<String, String> noted = new ConcurrentHashMap<>();
        naming.bind("java:global/wallet", new ConcurrentHashMap<String, String>() {
            private static final long serialVersionUID = 1L;

            @Override
            public String putIfAbsent(String key, String value) {
                noted.put(key, value);
                return super.putIfAbsent(key, value);
            }
        });
        Map<String, String> configuration = configuration();
        configuration.put("wallet-api.state", "java:global/wallet");
        configuration.put("wallet-api.locations.lease", "1h");
        Instant before = Instant.now();
        try (Application application = Application.start(configuration, User.class)) {
            assertThat(served(application.get(User.class).directory)).isPositive();
        }
        String lease = noted.entrySet().stream()
                .filter(entry -> entry.getKey().endsWith("/lease"))
                .findFirst()
                .orElseThrow()
                .getValue();
        Instant end = Instant.ofEpochMilli(Long.parseLong(lease.substring(0, lease.indexOf(' '))));
        assertThat(Duration.between(before, end)).isBetween(Duration.ofMinutes(59), Duration.ofMinutes(70));
    }

    @Test
    void aNameThatLeadsToNoMapIsRefusedAtStart() {
        Map<String, String> configuration = configuration();
        configuration.put("wallet-api.state", "java:global/nothing");
        assertThatThrownBy(() -> Application.start(configuration, User.class))
                .hasStackTraceContaining("wallet-api.state: nothing is bound to this JNDI name");
        naming.bind("java:global/nothing", "a text");
        assertThatThrownBy(() -> Application.start(configuration, User.class))
                .hasStackTraceContaining("is no java.util.concurrent.ConcurrentMap");
    }

    @Test
    void whatIsInjectedIsFoundAgainAfterPassivation() throws Exception {
        try (Application application = Application.start(configuration(), User.class)) {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            new ObjectOutputStream(bytes).writeObject(application.get(User.class).directory);
            Object back = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray())).readObject();
            assertThat(served((LocationDirectory) back)).isPositive();
        }
    }

    @Test
    void anotherLanguageIsFoundAgainAfterPassivation() throws Exception {
        try (Application application = Application.start(configuration(), User.class)) {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            new ObjectOutputStream(bytes)
                    .writeObject(application.get(User.class).directory.withLocale("lt"));
            Object back = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray())).readObject();
            assertThat(((LocationDirectory) back).find(LocationQuery.ALL.withText("issigryninti")))
                    .isNotEmpty();
        }
    }

    @Test
    void anotherLanguageIsLoadedByTheContainersThreadsWhenItIsFirstAsked() {
        naming.bind(SCHEDULED, threads);
        try (Application application = Application.start(configuration(), User.class)) {
            LocationDirectory lithuanian = application.get(User.class).directory.withLocale("lt");
            assertThat(served(lithuanian)).isZero();
            threads.tasks.remove(1).run();
            assertThat(served(lithuanian)).isPositive();
        }
    }

    @Test
    void whatCannotBeReadIsToldAtDeployment() {
        Map<String, String> configuration = configuration();
        configuration.put("wallet-api.locations.locale", "l t");
        configuration.put("wallet-api.locations.time-zone", "Europe/Nowhere");
        configuration.put("wallet-api.locations.quota", "4 per minute");
        configuration.put("wallet-api.locations.refresh-interval", "0s");
        configuration.put("wallet-api.locations.check-interval", "PT99999999999999H");
        configuration.put("wallet-api.locations.lease", "999ms");
        assertThatThrownBy(() -> Application.start(configuration, User.class))
                .hasStackTraceContaining(
                        "wallet-api.locations.locale (from the administrator's file): expected language")
                .hasStackTraceContaining("wallet-api.locations.time-zone")
                .hasStackTraceContaining("wallet-api.locations.quota")
                .hasStackTraceContaining("such as 4/4m")
                .hasStackTraceContaining("wallet-api.locations.refresh-interval")
                .hasStackTraceContaining("wallet-api.locations.check-interval")
                .hasStackTraceContaining("wallet-api.locations.lease");
    }

    @Test
    void aQuotaOfTheConfigurationIsKept() {
        Map<String, String> configuration = configuration();
        configuration.put("wallet-api.locations.quota", "1/1h, 3/24h");
        configuration.put("wallet-api.state", "java:global/wallet");
        naming.bind("java:global/wallet", map);
        try (Application application = Application.start(configuration, TwoLanguages.class)) {
            TwoLanguages bean = application.get(TwoLanguages.class);
            assertThat(served(bean.directory)).isPositive();
            assertThat(served(bean.lithuanian)).as("the quota is that of both").isZero();
        }
    }
}
