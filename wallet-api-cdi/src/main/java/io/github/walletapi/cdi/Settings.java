package io.github.walletapi.cdi;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.Config;
import org.jspecify.annotations.Nullable;

/** The raw values of one client: its own keys first, then those that it inherits. */
final class Settings {

    private static final String NONE = "none";

    private final Sources sources;
    private final List<String> prefixes;

    /** Reads those of a client by name; the plain one's name is empty. */
    Settings(Config config, String client) {
        this.sources = new Sources(config);
        this.prefixes = client.isEmpty()
                ? List.of(WalletConfig.PREFIX)
                : List.of(WalletConfig.PREFIX + "clients." + client + ".", WalletConfig.PREFIX);
    }

    /**
     * A value and where it came from.
     *
     * @param key the full key
     * @param value empty if there is a problem
     * @param origin where it came from, as an administrator knows the place; empty if that is not known
     * @param problem why there is no value that can be used; null if there is one
     */
    record Setting(
            String key,
            String value,
            String origin,
            @Nullable String problem) {

        /** Never the value: it may be a secret. */
        @Override
        public String toString() {
            return key + (origin.isEmpty() ? "" : " (from " + origin + ")");
        }
    }

    /** The nearest value of a key; null if it is nowhere, or if the nearest place says that there shall be none. */
    @Nullable
    Setting find(String key) {
        return nearestGroup(List.of(key)).find(key);
    }

    /**
     * Keys that belong together: all from the nearest place where one of them is set, so that no client's id ever meets
     * another one's key.
     */
    Group nearestGroup(Collection<String> keys) {
        for (String prefix : prefixes) {
            Map<String, Setting> found = new HashMap<>();
            for (String key : keys) {
                Setting setting = at(prefix, key);
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

        /** What is set; null if nothing is, or if it is said that there shall be none. */
        @Nullable
        Setting find(String key) {
            Setting setting = settings.get(key);
            return setting != null && setting.value().equals(NONE) && ConfigKeys.canBeNone(key) ? null : setting;
        }
    }

    /** Whether a named client has any key of its own. */
    boolean hasOwn(Collection<String> keys) {
        return keys.stream().anyMatch(key -> at(prefixes.get(0), key) != null);
    }

    private @Nullable Setting at(String prefix, String key) {
        return sources.find(prefix + key, ConfigKeys.isVerbatim(key));
    }
}
