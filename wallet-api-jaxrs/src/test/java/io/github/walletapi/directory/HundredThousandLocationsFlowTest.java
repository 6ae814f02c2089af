package io.github.walletapi.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.github.walletapi.HandClock;
import io.github.walletapi.UnaskedLocations;
import io.github.walletapi.WalletApi;
import io.github.walletapi.location.Location;
import io.github.walletapi.location.LocationFilter;
import io.github.walletapi.location.Locations;
import io.github.walletapi.location.PayCategory;
import io.github.walletapi.location.ServiceName;
import io.github.walletapi.paging.Page;
import io.github.walletapi.sandbox.SandboxServer;
import java.lang.ref.Reference;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The size that a list of locations may have: how many requests, how much memory, how much time. */
@SuppressWarnings({"AnnotateFormatMethod", "ReachabilityFenceUsage"}) // A test may be blunter than the library.
class HundredThousandLocationsFlowTest {
    private static final int COUNT = 100_000;
    private static final String KEY = "IrdTc8uQodU7PRpLzzLTW6wqZAO6tAMU";
    private static final int MOST_BYTES_PER_LOCATION = 1_500;
    private static final Instant NOON = Instant.parse("2026-11-16T10:00:00Z");
    private static final int QUERIES = 2_000;
    /** Of those that look at every location. */
    private static final int SLOW_QUERIES = 20;

    private final HandClock clock = new HandClock();
    private final ConcurrentHashMap<String, String> map = new ConcurrentHashMap<>();
    private final List<Long> times = new ArrayList<>();

    /** Notes by the clock of the test when each call was made. */
    private final class Noted extends UnaskedLocations {
        private final Locations calls;

        Noted(Locations calls) {
            this.calls = calls;
        }

        @Override
        public Page<Location> find(LocationFilter filter) {
            times.add(clock.millis());
            return calls.find(filter);
        }

        @Override
        public List<PayCategory> payCategories(@Nullable String locale) {
            return calls.payCategories(locale);
        }
    }

    @Test
    void areLoadedWithinTheQuotaHeldInMemoryAndFoundAtOnce() {
        assumeThat(System.getProperty("wallet.test.engine"))
                .as("once is enough")
                .isNotEqualTo("jersey");
        try (SandboxServer sandbox =
                        SandboxServer.builder().client("wkVd93h2uS", KEY).start();
                WalletApi wallet = WalletApi.builder()
                        .mac("wkVd93h2uS", KEY)
                        .baseUri(sandbox.baseUri())
                        .build()) {
            int total = COUNT + SamplePlaces.alreadyIn(wallet.locations());
            SamplePlaces.addTo(sandbox, COUNT, clock.instant().minus(Duration.ofDays(30)));
            Node node = node(wallet.locations());
            node.load();
            int requests = times.size();
            say("requests for the first load of %,d locations: %d", total, requests);
            say("time by the quota: %s", Duration.ofMillis(times.get(requests - 1) - times.get(0)));
            say("most requests in 4 minutes: %d, in a day: %d", most(Duration.ofMinutes(4)), most(Duration.ofDays(1)));

            assertThat(node.served()).isEqualTo(total);
            assertThat(requests).isEqualTo((total + 199) / 200);
            assertThat(most(Duration.ofMinutes(4))).isEqualTo(4);
            assertThat(most(Duration.ofDays(1))).isEqualTo(50);
            node.live(Duration.ofDays(1));
            assertThat(most(Duration.ofMinutes(4))).isEqualTo(4);
            assertThat(most(Duration.ofDays(1))).isEqualTo(50);
            measureMemory(wallet.locations());
            measureQueries(node.directory);
        }
    }

    private Node node(Locations calls) {
        return new Node(LocationDirectory.builder(new Noted(calls)).state(map).clock(clock), clock);
    }

    private int most(Duration window) {
        int most = 0;
        int first = 0;
        for (int last = 0; last < times.size(); last++) {
            while (times.get(last) - times.get(first) >= window.toMillis()) {
                first++;
            }
            most = Math.max(most, last - first + 1);
        }
        return most;
    }

    /** Of a node that starts when all is in the map. */
    private void measureMemory(Locations calls) {
        long before = used();
        long start = System.nanoTime();
        Node node = node(calls);
        node.goOn();
        long millis = (System.nanoTime() - start) / 1_000_000;
        long bytes = (used() - before) / node.served();
        Reference.reachabilityFence(node);
        long shared = map.values().stream().mapToLong(String::length).sum() / node.served();
        say(
                "memory: %d bytes per location, and %d in the shared map; read from the map in %d ms",
                bytes, shared, millis);
        assertThat(bytes).isBetween(100L, (long) MOST_BYTES_PER_LOCATION);
    }

    private static long used() {
        Runtime runtime = Runtime.getRuntime();
        long used = Long.MAX_VALUE;
        for (int i = 0; i < 5; i++) {
            runtime.gc();
            used = Math.min(used, runtime.totalMemory() - runtime.freeMemory());
        }
        return used;
    }

    private void measureQueries(LocationDirectory directory) {
        Random random = new Random(1);
        Supplier<LocationQuery> nearest = () -> SamplePlaces.somewhere(random).withLimit(50);
        measure("nearest 50", directory, nearest);
        measure(
                "nearest 50, open, with cash-in",
                directory,
                () -> nearest.get().openAt(NOON).withServices(ServiceName.CASH_IN));
        measure("nearest 50, and none is open", directory, () -> nearest.get().openAt(NOON.minus(Duration.ofHours(9))));
        measure("within 2 km", directory, () -> SamplePlaces.somewhere(random).within(2_000));
        measure(
                "50 by a word, anywhere",
                directory,
                () -> LocationQuery.ALL.withText("gatve 77").withLimit(50));
        measure("nearest 50 by a rare word", directory, () -> nearest.get().withText("zqx"));
    }

    private static void measure(String what, LocationDirectory directory, Supplier<LocationQuery> queries) {
        long[] nanos = new long[what.contains("word") || what.contains("none") ? SLOW_QUERIES : QUERIES];
        for (int round = 0; round < 2; round++) {
            for (int i = 0; i < nanos.length; i++) {
                LocationQuery query = queries.get();
                long start = System.nanoTime();
                directory.find(query);
                nanos[i] = System.nanoTime() - start;
            }
        }
        Arrays.sort(nanos);
        say("%s: p50 %,d µs, p99 %,d µs", what, nanos[nanos.length / 2] / 1000, nanos[nanos.length * 99 / 100] / 1000);
    }

    private static void say(String format, Object... values) {
        System.out.println("100,000 locations: " + String.format(Locale.ROOT, format, values));
    }
}
