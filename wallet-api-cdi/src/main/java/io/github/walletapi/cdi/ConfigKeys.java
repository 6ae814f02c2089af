package io.github.walletapi.cdi;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** Every key there is, found in {@link WalletConfig} and the records inside of it. */
final class ConfigKeys {

    /** By key without its prefix, in the order of the record. */
    static final Map<String, ConfigKey> ALL = of(WalletConfig.class);

    private ConfigKeys() {}

    /** The keys of one record. */
    static Set<String> in(Class<?> config) {
        return of(config).keySet();
    }

    /** What is expected of a key, as the README and messages say it. */
    static String type(ConfigKey key) {
        return key.type() + (key.canBeNone() ? ", or `none`" : "");
    }

    /** Whether a named client may say that it has none. */
    static boolean canBeNone(String key) {
        return is(key, ConfigKey::canBeNone);
    }

    /** Whether blanks at the ends of its value are part of it. */
    static boolean isVerbatim(String key) {
        return is(key, ConfigKey::verbatim);
    }

    /** Whether its value is the path of a file. */
    static boolean isFile(String key) {
        return is(key, known -> known.type().equals("path"));
    }

    /** Whether its value is a secret. */
    static boolean isSecret(String key) {
        return is(key, known -> known.type().startsWith("secret"));
    }

    private static boolean is(String key, Predicate<ConfigKey> property) {
        ConfigKey known = ALL.get(key);
        return known != null && property.test(known);
    }

    private static Map<String, ConfigKey> of(Class<?> config) {
        Map<String, ConfigKey> keys = new LinkedHashMap<>();
        Arrays.stream(config.getRecordComponents()).forEach(component -> add(component, keys));
        return keys;
    }

    private static void add(RecordComponent component, Map<String, ConfigKey> keys) {
        ConfigKey key = component.getAnnotation(ConfigKey.class);
        if (key != null) {
            keys.put(key.value(), key);
        } else if (component.getType().isRecord()) {
            keys.putAll(of(component.getType()));
        } else {
            throw new IllegalStateException(component + " has no @ConfigKey");
        }
    }
}
