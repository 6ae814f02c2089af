package io.github.walletapi.cdi;

import io.github.walletapi.auth.FileBacked;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Tells by which keys, and from which sources, the files and secrets of a client came: those who read them know files
 * only, and administrators look for keys.
 */
final class FileKeys {

    /** What a sentence speaks of besides files, and the ends of the keys that say it. */
    private static final Map<String, List<String>> OTHERS = Map.of(
            "password of the key store", List.of("-store-password", "-store-password-file"),
            "password of the key ", List.of("tls.key-password", "tls.key-password-file"),
            "alias", List.of("tls.key-alias"),
            "of the type", List.of("-store-type"));

    private static final Map<String, String> MISSING = Map.of(
            "its password is missing", "tls.key-password-file",
            "say which by its alias", "tls.key-alias");

    private final Settings.Group group;

    FileKeys(Settings.Group group) {
        this.group = group;
    }

    /** A problem that names keys and sources, of a sentence that names files. */
    String problem(String sentence) {
        List<Settings.Setting> named = new ArrayList<>(where(key -> isSpokenOf(key, sentence)));
        named.addAll(where(key -> isFileIn(key, sentence)));
        if (named.isEmpty()) {
            named.addAll(where(ConfigKeys::isFile));
        }
        String keys = String.join(
                " and ", named.stream().map(Settings.Setting::toString).toList());
        return keys + ": " + sentence + missing(sentence);
    }

    /** Problems of the files that cannot be read at all, whatever stands in them. */
    List<String> unreadable() {
        return where(ConfigKeys::isFile).stream()
                .flatMap(setting -> Stream.ofNullable(whyUnreadable(setting)))
                .toList();
    }

    private static @Nullable String whyUnreadable(Settings.Setting setting) {
        Path file = file(setting);
        if (file == null) {
            return null;
        }
        try {
            FileBacked.requireReadable(file);
            return null;
        } catch (IllegalArgumentException unreadable) {
            return setting + ": " + unreadable.getMessage();
        }
    }

    /** All keys that name a file or are a secret, with the files: for the log. */
    String all() {
        return String.join(
                ", ",
                ConfigKeys.ALL.keySet().stream()
                        .filter(group::has)
                        .filter(key -> ConfigKeys.isFile(key) || ConfigKeys.isSecret(key))
                        .map(this::place)
                        .toList());
    }

    /** Whose value is no file, of that nothing is told: it is a secret. */
    private String place(String key) {
        Settings.Setting setting = group.settings().get(key);
        Path file = ConfigKeys.isFile(key) ? file(setting) : null;
        return file == null ? String.valueOf(setting) : setting + " " + file.toAbsolutePath();
    }

    private List<Settings.Setting> where(Predicate<String> wanted) {
        return ConfigKeys.ALL.keySet().stream()
                .filter(group::has)
                .filter(wanted)
                .map(key -> group.settings().get(key))
                .toList();
    }

    private static boolean isSpokenOf(String key, String sentence) {
        return OTHERS.entrySet().stream()
                .anyMatch(other -> sentence.contains(other.getKey())
                        && other.getValue().stream().anyMatch(key::endsWith));
    }

    private boolean isFileIn(String key, String sentence) {
        Path file = ConfigKeys.isFile(key) ? file(group.settings().get(key)) : null;
        // The name of one file may be the beginning of another's.
        return file != null
                && Pattern.compile(Pattern.quote(file.toAbsolutePath().toString()) + "(?![\\w./-])")
                        .matcher(sentence)
                        .find();
    }

    private String missing(String sentence) {
        return MISSING.entrySet().stream()
                .filter(missing -> sentence.contains(missing.getKey()))
                .map(missing -> ": expected " + group.prefix() + missing.getValue())
                .findFirst()
                .orElse("");
    }

    private static @Nullable Path file(Settings.@Nullable Setting setting) {
        try {
            return setting == null || setting.problem() != null ? null : ConfigValues.path(setting.value());
        } catch (IllegalArgumentException noPath) {
            return null;
        }
    }
}
