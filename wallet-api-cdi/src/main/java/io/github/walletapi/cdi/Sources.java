package io.github.walletapi.cdi;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigValue;
import org.eclipse.microprofile.config.spi.ConfigSource;
import org.jspecify.annotations.Nullable;

/**
 * The configuration behind one door: whatever a source or the server's MicroProfile Config throws at us becomes a
 * problem that names the key and the source, and never the value.
 */
final class Sources {

    /** The standard's name, and the other by which SmallRye knows it too. */
    private static final List<String> PROFILE = List.of("mp.config.profile", "smallrye.config.profile");

    private final Config config;

    Sources(Config config) {
        this.config = config;
    }

    /**
     * What is set; null if nothing is, or if it is blank.
     *
     * @throws WalletConfigurationException if a source cannot be asked
     */
    Settings.@Nullable Setting find(String key, boolean verbatim) {
        ConfigValue value;
        try {
            value = config.getConfigValue(key);
        } catch (RuntimeException | StackOverflowError refused) {
            return refused(key, refused);
        }
        if (isBlank(value.getRawValue()) && isBlank(value.getValue())) {
            return null;
        }
        String origin = origin(value.getSourceName(), key);
        String meaning;
        try {
            meaning = new Expressions(config::getConfigValue).meaning(value);
        } catch (IllegalArgumentException unclear) {
            return new Settings.Setting(
                    key, "", origin, "is an expression that nobody can read: " + unclear.getMessage());
        } catch (RuntimeException | StackOverflowError refused) {
            return refused(key, refused);
        }
        if (meaning == null) {
            return new Settings.Setting(key, "", origin, "is an expression that leads to no value");
        }
        if (meaning.isBlank() || isTakenBack(key, value)) {
            return null;
        }
        return new Settings.Setting(key, verbatim ? meaning : meaning.strip(), origin, null);
    }

    private static boolean isBlank(@Nullable String text) {
        return text == null || text.isBlank();
    }

    /** An empty value takes back what a source of a lower ordinal says; not every implementation knows that. */
    private boolean isTakenBack(String key, ConfigValue value) {
        List<String> names = names(key);
        for (ConfigSource source : config.getConfigSources()) {
            if (source.getOrdinal() < value.getSourceOrdinal()) {
                return false;
            }
            Optional<String> first = names.stream()
                    .flatMap(name -> Optional.ofNullable(asked(source, name)).stream())
                    .findFirst();
            if (first.isPresent()) {
                return first.get().isEmpty();
            }
        }
        return false;
    }

    /** A key as it may stand in a source, that of the last profile first. */
    private List<String> names(String key) {
        List<String> names = new ArrayList<>(List.of(key));
        for (String profile : PROFILE) {
            try {
                config.getOptionalValue(profile, String.class)
                        .ifPresent(all -> Arrays.stream(all.split(",", -1))
                                .forEach(one -> names.add("%" + one.strip() + "." + key)));
            } catch (RuntimeException unreadable) {
                // Then the server has none.
            }
        }
        Collections.reverse(names);
        return names;
    }

    /** Either a source is broken, and then nothing can be known; or it is this value alone. */
    private Settings.Setting refused(String key, Throwable refused) {
        String origin = "";
        for (ConfigSource source : all()) {
            boolean has = names(key).stream().anyMatch(name -> asked(source, name) != null);
            if (has && origin.isEmpty()) {
                origin = origin(nameOf(source), key);
            }
        }
        return new Settings.Setting(
                key,
                "",
                origin,
                "cannot be read by this server's MicroProfile Config ("
                        + refused.getClass().getSimpleName()
                        + "); if it is no expression, write \\$ for a dollar sign");
    }

    private static @Nullable String asked(ConfigSource source, String name) {
        try {
            return source.getValue(name);
        } catch (RuntimeException broken) {
            throw new WalletConfigurationException(List.of("the config source " + nameOf(source)
                    + " fails when it is asked for " + name + " ("
                    + broken.getClass().getName()
                    + "): expected a value, or none"));
        }
    }

    /** All of them, the one with the highest ordinal first. */
    Iterable<ConfigSource> all() {
        try {
            return config.getConfigSources();
        } catch (RuntimeException broken) {
            throw new WalletConfigurationException(
                    List.of("this server's MicroProfile Config has no sources to be asked ("
                            + broken.getClass().getName() + "): expected some"));
        }
    }

    /** As administrators know the places; a name that tells a file is left as it is. */
    static String origin(@Nullable String source, String key) {
        if (source == null) {
            return "";
        }
        String plain = source.toLowerCase(Locale.ROOT);
        if (plain.startsWith("env")) {
            return "environment variable " + variable(key);
        }
        if (plain.startsWith("sysprop") || plain.startsWith("systemprop")) {
            return "system property";
        }
        // The name that Payara gives to the application's own file.
        return source.equals("Properties") ? "META-INF/microprofile-config.properties" : source;
    }

    private static String variable(String key) {
        String replaced = key.replaceAll("[^A-Za-z0-9]", "_");
        return System.getenv(key) != null ? key : System.getenv(replaced) != null ? replaced : upper(replaced);
    }

    /** What a name is called in the environment. */
    static String upper(String name) {
        return name.replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT);
    }

    /** The name of a source, which need not have one. */
    static String nameOf(ConfigSource source) {
        String name;
        try {
            name = source.getName();
        } catch (RuntimeException broken) {
            name = null;
        }
        return name == null ? source.getClass().getName() : name;
    }

    /** The environment's names cannot be told from keys: whoever lists them has guessed. */
    static boolean isEnvironment(ConfigSource source) {
        return nameOf(source).toLowerCase(Locale.ROOT).startsWith("env")
                || source.getClass().getSimpleName().startsWith("Env");
    }
}
