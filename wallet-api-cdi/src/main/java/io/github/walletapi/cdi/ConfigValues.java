package io.github.walletapi.cdi;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Makes values of settings, and says what is wrong with each, never what it is. */
final class ConfigValues {

    private final List<String> problems;

    /** Adds to these problems. */
    ConfigValues(List<String> problems) {
        this.problems = problems;
    }

    /** A value that is not set is a problem. */
    <T> @Nullable T required(Settings.Group group, String key, Function<String, T> parser) {
        Settings.Setting setting = group.settings().get(key);
        if (setting == null) {
            problems.add(group.prefix() + key + " is missing: expected " + expected(key));
        }
        return value(key, setting, parser);
    }

    <T> @Nullable T optional(Settings.Group group, String key, Function<String, T> parser) {
        return value(key, group.settings().get(key), parser);
    }

    <T> @Nullable T value(String key, Settings.@Nullable Setting setting, Function<String, T> parser) {
        if (setting == null) {
            return null;
        }
        if (setting.problem() != null) {
            problems.add(setting + " " + setting.problem() + ": expected " + expected(key));
            return null;
        }
        try {
            return parser.apply(setting.value());
        } catch (IllegalArgumentException | DateTimeException refused) {
            problems.add(setting + ": expected " + expected(key) + reason(refused));
            return null;
        }
    }

    /** Exactly one of some keys must be set. */
    void exactlyOne(Settings.Group group, String... keys) {
        List<Settings.Setting> set = set(group, keys);
        if (set.isEmpty()) {
            problems.add(
                    group.prefix() + keys[0] + " is missing: expected " + expected(keys[0]) + ", or " + group.prefix()
                            + String.join(" or " + group.prefix(), List.of(keys).subList(1, keys.length)));
        }
        atMostOne(group, keys);
    }

    /** At most one of some keys may be set. */
    void atMostOne(Settings.Group group, String... keys) {
        List<Settings.Setting> set = set(group, keys);
        if (set.size() > 1) {
            problems.add(String.join(
                            " and ",
                            set.stream().map(Settings.Setting::toString).toList())
                    + ": expected only one of them");
        }
    }

    private static List<Settings.Setting> set(Settings.Group group, String... keys) {
        return List.of(keys).stream()
                .filter(group::has)
                .map(key -> group.settings().get(key))
                .toList();
    }

    static Path path(String text) {
        try {
            return Path.of(text);
        } catch (InvalidPathException malformed) {
            throw new IllegalArgumentException("it is no path");
        }
    }

    static boolean flag(String text) {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException("nothing else");
        };
    }

    /** What a key is for, as messages say it. */
    static String expected(String key) {
        ConfigKey known = ConfigKeys.ALL.get(key);
        return known == null
                ? ""
                : ConfigKeys.type(known).replace("`", "") + " for "
                        + known.description().replace("`", "");
    }

    /** Reasons are our own sentences, which name limits and never repeat a value; others might. */
    private static String reason(RuntimeException refused) {
        return refused.getClass() == IllegalArgumentException.class && refused.getMessage() != null
                ? " (" + refused.getMessage() + ")"
                : "";
    }
}
