package io.github.walletapi.directory;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.walletapi.HandClock;
import io.github.walletapi.WalletApi;
import io.github.walletapi.location.Location;
import io.github.walletapi.location.LocationFilter;
import io.github.walletapi.location.ServiceName;
import io.github.walletapi.retry.RetryPolicy;
import io.github.walletapi.sandbox.CannedAnswer;
import io.github.walletapi.sandbox.SandboxExtension;
import io.github.walletapi.sandbox.SandboxServer;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A directory that is filled by signed calls. */
class LocationDirectoryFlowTest {
    private static final String KEY = "IrdTc8uQodU7PRpLzzLTW6wqZAO6tAMU";

    @RegisterExtension
    static final SandboxExtension SANDBOX =
            SandboxExtension.create(SandboxServer.builder().client("wkVd93h2uS", KEY));

    private final HandClock clock = new HandClock();
    private WalletApi wallet;

    @BeforeEach
    void connect() {
        wallet = WalletApi.builder()
                .mac("wkVd93h2uS", KEY)
                .baseUri(SANDBOX.server().baseUri())
                .retry(RetryPolicy.NONE)
                .build();
    }

    @AfterEach
    void close() {
        wallet.close();
    }

    private Node node(String locale) {
        return new Node(
                LocationDirectory.builder(wallet.locations())
                        .locale(locale)
                        .state(new ConcurrentHashMap<>())
                        .clock(clock),
                clock);
    }

    @Test
    void holdsWhatTheServerShows() {
        Node node = node("en");
        node.load();
        List<Location> shown = wallet.locations()
                .find(LocationFilter.ALL.withLocale("en").withLimit(200))
                .entries();

        assertThat(node.directory.find(LocationQuery.ALL))
                .extracting(FoundLocation::location)
                .containsExactlyInAnyOrderElementsOf(shown);
        assertThat(SANDBOX.server().requests()).hasSize(2);
    }

    @Test
    void findsWhatTheServerFinds() {
        Node node = node("en");
        node.load();
        LocationFilter filter = LocationFilter.ALL
                .near(54.6872, 25.2797)
                .within(100_000)
                .withServices(ServiceName.CASH_IN)
                .withLocale("en")
                .withLimit(200);
        LocationQuery query =
                LocationQuery.ALL.near(54.6872, 25.2797).within(100_000).withServices(ServiceName.CASH_IN);

        assertThat(node.directory.find(query))
                .isNotEmpty()
                .extracting(found -> found.location().id())
                .isEqualTo(wallet.locations().find(filter).entries().stream()
                        .map(Location::id)
                        .toList());
    }

    @Test
    void speaksTheLanguageItWasMadeFor() {
        Node node = node("lt");
        node.load();
        assertThat(node.directory.get(48).orElseThrow().description()).startsWith("Vieta, kur galima");
        assertThat(node.directory.find(LocationQuery.ALL.withText("issigryninti")))
                .extracting(found -> found.location().id())
                .contains(48L);
    }

    @Test
    void goesOnAfterTheServersRefusal() {
        SANDBOX.server()
                .answerWith(
                        "GET", "/rest/v1/locations", CannedAnswer.status(429).times(1));
        Node node = node("en");
        node.live(Duration.ofMinutes(3));
        assertThat(node.served()).isZero();
        assertThat(node.directory.progress().failure()).isPresent();
        node.live(Duration.ofMinutes(3));
        assertThat(node.served()).isPositive();
        assertThat(SANDBOX.server().requests()).hasSize(2);
    }
}
