package io.github.walletapi.cdi;

import java.util.Collection;
import java.util.List;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigValue;
import org.jspecify.annotations.Nullable;

/** The raw values of one client: its own keys first, then those that it inherits. */
final class Settings {

    private final Config config;
    private final List<String> prefixes;

    /** Of a client by name; the plain one's name is empty. */
    Settings(Config config, String client) {
        this.config = config;
        this.prefixes = client.isEmpty()
                ? List.of(WalletConfig.PREFIX)
                : List.of(WalletConfig.PREFIX + "clients." + client + ".", WalletConfig.PREFIX);
    }

    /**
     * A value and where it came from.
     *
     * @param key the full key
     * @param value empty if it is an expression that leads nowhere
     * @param source the name of the config source, if known
     */
    record Setting(String key, String value, @Nullable String source) {

        /** Where it came from, to be put behind a value or a key. */
        String origin() {
            return source == null ? "" : " (from " + source + ")";
        }

        /** Never the value: it may be a secret. */
        @Override
        public String toString() {
            return key + origin();
        }
    }

    /** The nearest value of a key; null if it is nowhere. */
    @Nullable
    Setting find(String key) {
        for (String prefix : prefixes) {
            Setting setting = at(prefix + key);
            if (setting != null) {
                return setting;
            }
        }
        return null;
    }

    /** Of two keys that exclude each other: both, where the nearest of them is set. */
    List<Setting> nearestOf(String one, String other) {
        for (String prefix : prefixes) {
            Setting first = at(prefix + one);
            Setting second = at(prefix + other);
            if (first != null || second != null) {
                return second == null ? List.of(first) : first == null ? List.of(second) : List.of(first, second);
            }
        }
        return List.of();
    }

    /**
     * Two keys that belong together: both from the nearest place where one of them is set, so that no client's id ever
     * meets another one's key. The keys that are not set there are null.
     */
    Pair nearestPair(String one, String other) {
        for (String prefix : prefixes) {
            Pair pair = new Pair(prefix, at(prefix + one), at(prefix + other));
            if (pair.first != null || pair.second != null) {
                return pair;
            }
        }
        return new Pair(prefixes.get(0), null, null);
    }

    /**
     * Two settings of one place.
     *
     * @param prefix of both keys
     * @param first null if not set there
     * @param second null if not set there
     */
    record Pair(
            String prefix,
            @Nullable Setting first,
            @Nullable Setting second) {}

    /** Whether a named client has any key of its own. */
    boolean hasOwn(Collection<String> keys) {
        return keys.stream().anyMatch(key -> at(prefixes.get(0) + key) != null);
    }

    private @Nullable Setting at(String key) {
        ConfigValue value = config.getConfigValue(key);
        boolean unresolved = value.getValue() == null && value.getRawValue() != null;
        if (!unresolved && (value.getValue() == null || value.getValue().isBlank())) {
            return null;
        }
        return new Setting(key, unresolved ? "" : value.getValue().strip(), value.getSourceName());
    }
}
