package io.github.walletapi.cdi;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** Every key there is, found in {@link WalletConfig} and the records inside of it. */
final class ConfigKeys {

    /** By key without its prefix, in the order of the record. */
    static final Map<String, ConfigKey> ALL = of(WalletConfig.class);

    private ConfigKeys() {}

    /** The keys of one record. */
    static Set<String> in(Class<?> config) {
        return of(config).keySet();
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
