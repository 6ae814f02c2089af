package io.github.walletapi.quota;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.walletapi.HandClock;
import io.github.walletapi.error.RateLimitedException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Nodes with clocks that differ, whose steps come in any order. */
class SharedQuotaTest {
    private static final Duration WINDOW = Duration.ofMinutes(4);

    /** Lets something else happen between the look at an entry and its change, as other nodes would. */
    private static final class Crossroads extends ConcurrentHashMap<String, String> {
        private static final long serialVersionUID = 1L;
        private transient Runnable meanwhile = () -> {};

        private void pass() {
            Runnable now = meanwhile;
            meanwhile = () -> {};
            now.run();
        }

        @Override
        public String putIfAbsent(String key, String value) {
            pass();
            return super.putIfAbsent(key, value);
        }

        @Override
        public boolean replace(String key, String oldValue, String newValue) {
            pass();
            return super.replace(key, oldValue, newValue);
        }
    }

    private final HandClock time = new HandClock();
    private final Crossroads map = new Crossroads();
    private final List<Long> calls = new ArrayList<>();

    private CallQuota node(Duration ahead) {
        return CallQuota.builder(map, "calls")
                .clock(Clock.offset(time, ahead))
                .limits(List.of(new QuotaLimit(4, WINDOW), new QuotaLimit(20, Duration.ofHours(2))))
                .tolerance(Duration.ofSeconds(5))
                .build();
    }

    private void call(CallQuota node) {
        try {
            node.take(Duration.ZERO);
            calls.add(time.millis());
        } catch (RateLimitedException notNow) {
            // Asked again later, as often as it likes.
        }
    }

    private void assertNeverMoreThan(int most, Duration window) {
        for (int i = 0; i + most < calls.size(); i++) {
            assertThat(calls.get(i + most) - calls.get(i))
                    .as("%d calls from number %d on", most + 1, i)
                    .isGreaterThanOrEqualTo(window.toMillis());
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void togetherNeverMoreInAnyWindow(long seed) {
        Random random = new Random(seed);
        List<CallQuota> nodes = List.of(
                node(Duration.ZERO),
                node(Duration.ofMillis(random.nextInt(5000))),
                node(Duration.ofMillis(random.nextInt(5000))));
        for (int i = 0; i < 5_000; i++) {
            time.advance(Duration.ofMillis(random.nextInt(random.nextInt(12) == 0 ? 400_000 : 2_000)));
            if (random.nextBoolean()) {
                CallQuota other = nodes.get(random.nextInt(3));
                map.meanwhile = () -> call(other);
            }
            call(nodes.get(random.nextInt(3)));
            if (random.nextInt(1000) == 0) {
                nodes.get(0).full(null);
            }
        }

        assertThat(calls).hasSizeGreaterThan(200);
        assertNeverMoreThan(4, WINDOW);
        assertNeverMoreThan(20, Duration.ofHours(2));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void thoseWhoAskAsFastAsTheyCanGetAllThereIs(int nodes) {
        for (int i = 0; i < 4 * 3600; i++) {
            for (int node = 0; node < nodes; node++) {
                call(node(Duration.ZERO));
            }
            time.advance(Duration.ofSeconds(1));
        }

        assertThat(calls).hasSize(2 * 20);
        assertNeverMoreThan(4, WINDOW);
    }

    /** As a cache does that lost a node in between, and cannot know whether its replacement arrived. */
    private static final class Repeating extends ConcurrentHashMap<String, String> {
        private static final long serialVersionUID = 1L;

        @Override
        public boolean replace(String key, String oldValue, String newValue) {
            return super.replace(key, oldValue, newValue) || newValue.equals(get(key));
        }

        @Override
        public @Nullable String putIfAbsent(String key, String value) {
            String found = super.putIfAbsent(key, value);
            return value.equals(found) ? null : found;
        }
    }

    @Test
    void aMapThatRepeatsItselfGivesNoCallToTwoOfTheSameMillisecond() {
        ConcurrentMap<String, String> repeating = new Repeating();
        Crossroads other = new Crossroads();
        CallQuota plain = CallQuota.builder(repeating, "calls").clock(time).build();
        CallQuota torn = CallQuota.builder(through(repeating, other), "calls")
                .clock(time)
                .build();
        for (int i = 0; i < 4; i++) {
            other.meanwhile = () -> call(plain);
            call(torn);
        }

        assertThat(calls).hasSize(4);
    }

    /** The first map, with what happens at the crossroads before each change. */
    private static ConcurrentMap<String, String> through(ConcurrentMap<String, String> map, Crossroads crossroads) {
        return new ConcurrentHashMap<>() {
            private static final long serialVersionUID = 1L;

            @Override
            public @Nullable String get(Object key) {
                return map.get(key);
            }

            @Override
            public boolean replace(String key, String oldValue, String newValue) {
                crossroads.pass();
                return map.replace(key, oldValue, newValue);
            }

            @Override
            public @Nullable String putIfAbsent(String key, String value) {
                crossroads.pass();
                return map.putIfAbsent(key, value);
            }
        };
    }
}
