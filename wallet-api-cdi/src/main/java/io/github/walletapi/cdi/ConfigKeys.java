package io.github.walletapi.cdi;

import io.github.walletapi.auth.Secret;
import java.lang.reflect.RecordComponent;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Every key there is, found in {@link WalletConfig} and the records inside of it. */
final class ConfigKeys {

    /** By key without its prefix, in the order of the record. */
    static final Map<String, Key> ALL = of(WalletConfig.class);

    private ConfigKeys() {}

    /**
     * A key as its component describes it.
     *
     * @param type of the component
     */
    record Key(ConfigKey annotation, Class<?> type) {

        /** The key without its prefix. */
        String name() {
            return annotation.value();
        }

        /** What is expected, as the README and messages say it. */
        String expected() {
            String words = annotation.type().isEmpty() ? ConfigValues.words(type) : annotation.type();
            return words + (annotation.canBeNone() ? ", or `none`" : "");
        }

        /** What is taken if nothing is set; empty if that is nothing. */
        String byDefault() {
            return annotation.defaultValue();
        }

        /** What it is for. */
        String purpose() {
            String other = annotation.insteadOf();
            return annotation.description() + (other.isEmpty() ? "" : "; instead of `" + other + "`");
        }

        /** Whether its value is the path of a file. */
        boolean isFile() {
            return type == Path.class;
        }

        /** Whether its value is a secret. */
        boolean isSecret() {
            return type == Secret.class;
        }
    }

    /** The keys of one record. */
    static Set<String> in(Class<?> config) {
        return of(config).keySet();
    }

    /** A key, and those that it excludes: their values come from one place. */
    static Set<String> togetherWith(String key) {
        return ALL.values().stream()
                .filter(known -> known.name().equals(key)
                        || known.annotation().insteadOf().equals(key)
                        || known.name().equals(known(key).annotation().insteadOf()))
                .map(Key::name)
                .collect(Collectors.toSet());
    }

    private static Key known(String key) {
        Key known = ALL.get(key);
        if (known == null) {
            throw new IllegalArgumentException(key + " is no key");
        }
        return known;
    }

    /** Whether a named client may say that it has none. */
    static boolean canBeNone(String key) {
        return known(key).annotation().canBeNone();
    }

    /** Whether blanks at the ends of its value are part of it. */
    static boolean isVerbatim(String key) {
        return known(key).annotation().verbatim();
    }

    /** What a key is for, as messages say it. */
    static String expected(String key) {
        return (known(key).expected() + " for " + known(key).purpose()).replace("`", "");
    }

    private static Map<String, Key> of(Class<?> config) {
        Map<String, Key> keys = new LinkedHashMap<>();
        Arrays.stream(config.getRecordComponents()).forEach(component -> add(component, keys));
        return keys;
    }

    private static void add(RecordComponent component, Map<String, Key> keys) {
        ConfigKey key = component.getAnnotation(ConfigKey.class);
        if (key != null) {
            keys.put(key.value(), new Key(key, component.getType()));
        } else if (component.getType().isRecord()) {
            keys.putAll(of(component.getType()));
        } else {
            throw new IllegalStateException(component + " has no @ConfigKey");
        }
    }
}
