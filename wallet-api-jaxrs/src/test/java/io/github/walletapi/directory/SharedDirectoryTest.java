package io.github.walletapi.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.walletapi.HandClock;
import io.github.walletapi.location.LocationFilter;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Nodes that share a map. */
class SharedDirectoryTest {
    private static final Duration LEASE = Duration.ofMinutes(3);

    private final HandClock clock = new HandClock();
    private final SharedMap map = new SharedMap();
    private final Server server = new Server(clock);

    /** Lets a node die: from then on, nothing of what it does arrives. */
    private static final class SharedMap extends ConcurrentHashMap<String, String> {
        private static final long serialVersionUID = 1L;
        private boolean cut;

        private void check() {
            if (cut) {
                throw new Killed();
            }
        }

        @Override
        public String putIfAbsent(String key, String value) {
            check();
            return super.putIfAbsent(key, value);
        }

        @Override
        public boolean replace(String key, String oldValue, String newValue) {
            check();
            return super.replace(key, oldValue, newValue);
        }

        @Override
        public boolean remove(Object key, Object value) {
            check();
            return super.remove(key, value);
        }
    }

    private static final class Killed extends Error {
        private static final long serialVersionUID = 1L;
    }

    private Node node() {
        return new Node(server, map, clock);
    }

    private void killDuringARequest(Node node) {
        server.events.add(() -> {
            map.cut = true;
            throw new Killed();
        });
        assertThatExceptionOfType(Killed.class).isThrownBy(node.directory::refresh);
        map.cut = false;
    }

    private List<Integer> offsets() {
        return server.filters.stream().map(LocationFilter::offset).toList();
    }

    @Test
    void oneLoadsAndBothServe() {
        server.with(2_000);
        Node one = node();
        Node other = node();
        one.load();
        int requests = server.filters.size();
        other.goOn();

        assertThat(requests).isEqualTo(10);
        assertThat(server.filters).hasSize(10);
        assertThat(other.directory.find(LocationQuery.ALL)).isEqualTo(one.directory.find(LocationQuery.ALL));
    }

    @Test
    void bothAskAsFastAsTheyCanAndNoPageIsAskedForTwice() {
        server.with(20_000);
        List<Node> nodes = List.of(node(), node(), node());
        while (nodes.stream().anyMatch(node -> node.served() < 20_000)) {
            nodes.forEach(Node::goOn);
            clock.advance(Duration.ofSeconds(30));
        }

        assertThat(offsets()).hasSize(100).doesNotHaveDuplicates();
        for (int i = 0; i + 4 < server.times.size(); i++) {
            assertThat(server.times.get(i + 4) - server.times.get(i)).isGreaterThanOrEqualTo(240_000);
        }
        for (int i = 0; i + 50 < server.times.size(); i++) {
            assertThat(server.times.get(i + 50) - server.times.get(i)).isGreaterThanOrEqualTo(86_400_000);
        }
    }

    @Test
    void whoDoesNotLoadLooksSoonAsLongAsOthersDo() {
        server.with(400);
        Node one = node();
        Node other = node();
        one.directory.refresh();
        List<Duration> looks = new ArrayList<>();
        server.events.add(() -> looks.add(other.directory.refresh()));
        one.load();
        other.goOn();
        clock.advance(Duration.ofHours(1));
        server.events.add(() -> looks.add(other.directory.refresh()));
        one.directory.refresh();

        assertThat(looks).containsExactly(Duration.ofSeconds(5), Duration.ofMinutes(1));
        assertThat(offsets()).containsExactly(0, 200, 0);
    }

    @Test
    void whenOneIsKilledDuringARequestTheOtherGoesOnWhereItWas() {
        server.with(2_000);
        Node one = node();
        Node other = node();
        one.directory.refresh();
        killDuringARequest(one);

        other.goOn();
        assertThat(offsets()).as("the lease still counts").containsExactly(0, 200);
        clock.advance(LEASE);
        other.goOn();
        assertThat(offsets()).containsExactly(0, 200, 200, 400);
        other.load();
        assertThat(offsets()).containsExactly(0, 200, 200, 400, 600, 800, 1_000, 1_200, 1_400, 1_600, 1_800);
        assertThat(other.served()).isEqualTo(2_000);
    }

    @Test
    void aLeaseOfAClockThatIsAheadCountsNoLongerThanALease() {
        server.with(400);
        Node ahead = new Node(
                LocationDirectory.builder(server).state(map).clock(Clock.offset(clock, Duration.ofDays(3))), clock);
        Node other = node();
        killDuringARequest(ahead);
        other.live(LEASE.plusMinutes(2));
        assertThat(offsets()).contains(0, 0, 200);
    }

    @Test
    void aNodeThatWasTooSlowWritesNothing() {
        server.with(600);
        Node slow = node();
        Node quick = node();
        server.events.add(() -> {
            clock.advance(LEASE);
            quick.goOn();
            server.locations.clear();
        });
        slow.directory.refresh();

        assertThat(quick.served()).isEqualTo(600);
        slow.goOn();
        Node third = node();
        third.goOn();
        assertThat(third.served()).isEqualTo(600);
        assertThat(slow.served()).isEqualTo(600);
    }

    @Test
    void aNodeThatDiedBetweenPageAndCursorLeavesNoPageBehind() {
        server.with(600);
        Node one = node();
        one.directory.refresh();
        String cursor = map.get("locations/cursor");
        one.directory.refresh();
        map.put("locations/cursor", String.valueOf(cursor));
        server.put(300, "Renamed");
        Node other = node();
        other.goOn();

        assertThat(other.directory.get(300).orElseThrow().title()).isEqualTo("Renamed");
        assertThat(other.served()).isEqualTo(600);
    }

    @Test
    void aMapThatWasEmptiedDoesNotMixWhatNodesKnew() {
        server.with(1_000);
        Node one = node();
        Node other = node();
        one.load();
        other.goOn();
        map.clear();
        clock.advance(Duration.ofMinutes(10));
        server.locations.clear();
        server.with(400);
        one.load();
        clock.advance(Duration.ofMinutes(1));
        other.goOn();

        assertThat(one.served()).isEqualTo(400);
        assertThat(other.served()).isEqualTo(400);
    }

    @Test
    void theMapHoldsNothingOfEarlierLoads() {
        server.with(1_000);
        Node one = node();
        one.load();
        server.locations.remove(5L);
        one.live(Duration.ofDays(2));

        assertThat(map.keySet()).filteredOn(key -> key.contains("/page/")).hasSizeBetween(5, 7);
    }

    /** Else what was loaded before would look newer, and stay in the map for good. */
    @Test
    void norDoesItWhenTheClockWasSetBack() {
        server.with(1_000);
        Node one = node();
        one.load();
        clock.advance(Duration.ofDays(-3));
        server.locations.remove(5L);
        one.live(Duration.ofDays(2));

        assertThat(one.served()).isEqualTo(999);
        assertThat(map.keySet()).filteredOn(key -> key.contains("/page/")).hasSizeBetween(5, 7);
    }

    /** Whatever the order in which nodes do their steps, change, die and are replaced, both end with the server's list. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void inAnyOrderAllEndWithTheServersList(long seed) {
        Random random = new Random(seed);
        server.with(1_500);
        List<Node> nodes = new ArrayList<>(List.of(node(), node()));
        for (int i = 0; i < 3_000; i++) {
            int which = random.nextInt(nodes.size());
            Node node = nodes.get(which);
            if (random.nextInt(60) == 0) {
                nodes.set(which, node());
            } else if (random.nextInt(40) == 0) {
                server.put(1 + random.nextInt(1_600), "Renamed " + i);
            } else if (random.nextInt(200) == 0) {
                server.locations.remove(1L + random.nextInt(1_500));
            }
            node.directory.refresh();
            clock.advance(Duration.ofSeconds(random.nextInt(400)));
        }
        for (int hour = 0; hour < 50; hour++) {
            nodes.get(0).live(Duration.ofHours(1));
        }
        nodes.get(1).goOn();

        for (Node node : nodes) {
            assertThat(node.directory.find(LocationQuery.ALL))
                    .extracting(FoundLocation::location)
                    .isEqualTo(List.copyOf(server.locations.values()));
        }
        for (int i = 0; i + 4 < server.times.size(); i++) {
            assertThat(server.times.get(i + 4) - server.times.get(i)).isGreaterThanOrEqualTo(240_000);
        }
    }
}
