package io.github.walletapi.cdi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SharedStateTest {
    private static final String NAME = "java:global/shared";

    private final FakeNaming naming = new FakeNaming();
    private final SharedState state = new SharedState();

    @AfterEach
    void close() {
        naming.close();
    }

    /** As Hazelcast has it: a map of any name, made when it is asked for. */
    public static final class Grid {
        final Map<String, ConcurrentMap<String, String>> maps = new ConcurrentHashMap<>();

        public ConcurrentMap<String, String> getMap(String name) {
            return maps.computeIfAbsent(name, any -> new ConcurrentHashMap<>());
        }
    }

    public static final class NoGrid {
        public String getMap(String name) {
            return name;
        }
    }

    @Test
    void withoutANameItIsInMemory() {
        state.map(null).put("a", "b");

        assertThat(state.map(null)).containsEntry("a", "b");
        assertThat(new SharedState().map(null)).isEmpty();
    }

    @Test
    void aMapIsWhatItIs() {
        ConcurrentMap<String, String> bound = new ConcurrentHashMap<>();
        naming.bind(NAME, bound);

        assertThat(state.map(NAME)).isSameAs(bound);
    }

    @Test
    void aGridHasOneForUs() {
        Grid grid = new Grid();
        naming.bind(NAME, grid);
        state.map(NAME).put("a", "b");

        assertThat(grid.maps).containsOnlyKeys("wallet-api");
        assertThat(grid.getMap("wallet-api")).containsEntry("a", "b");
    }

    @Test
    void whatIsNeitherIsRefused() {
        assertThatThrownBy(() -> state.map(NAME)).hasMessageContaining("nothing is bound");
        naming.bind(NAME, "a text");
        assertThatThrownBy(() -> state.map(NAME)).hasMessageContaining("no HazelcastInstance");
        naming.bind(NAME, new NoGrid());
        assertThatThrownBy(() -> state.map(NAME)).hasMessageContaining("no HazelcastInstance");
    }
}
