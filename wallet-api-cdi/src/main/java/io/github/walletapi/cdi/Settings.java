package io.github.walletapi.cdi;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
     * Keys that belong together: all from the nearest place where one of them is set, so that no client's id ever meets
     * another one's key.
     */
    Group nearestGroup(Collection<String> keys) {
        for (String prefix : prefixes) {
            Map<String, Setting> found = new HashMap<>();
            for (String key : keys) {
                Setting setting = at(prefix + key);
                if (setting != null) {
                    found.put(key, setting);
                }
            }
            if (!found.isEmpty()) {
                return new Group(prefix, found);
            }
        }
        return new Group(prefixes.get(0), Map.of());
    }

    /**
     * Settings of one place.
     *
     * @param prefix of all their keys
     * @param settings by key without the prefix
     */
    record Group(String prefix, Map<String, Setting> settings) {

        boolean has(String key) {
            return settings.containsKey(key);
        }
    }

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
