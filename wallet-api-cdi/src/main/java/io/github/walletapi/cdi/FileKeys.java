package io.github.walletapi.cdi;

import io.github.walletapi.auth.FileBacked;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Tells by which keys, and from which sources, the files and secrets of a client came: those who read them know files
 * only, and administrators look for keys.
 */
final class FileKeys {

    private final Settings.Group group;

    FileKeys(Settings.Group group) {
        this.group = group;
    }

    /** A problem that names keys and sources, of a sentence that names files. */
    String problem(String sentence) {
        List<ConfigKeys.Key> named = new ArrayList<>(where(key -> isSpokenOf(key, sentence)));
        named.addAll(where(key -> isFileIn(key, sentence)));
        if (named.isEmpty()) {
            named.addAll(where(ConfigKeys.Key::isFile));
        }
        String keys = named.stream().map(key -> String.valueOf(setting(key))).collect(Collectors.joining(" and "));
        return keys + ": " + sentence + missing(sentence);
    }

    /** The files that are named. */
    List<Path> files() {
        return where(ConfigKeys.Key::isFile).stream()
                .flatMap(key -> Stream.ofNullable(file(key)))
                .toList();
    }

    /** Problems of the files that cannot be read at all, whatever stands in them. */
    List<String> unreadable() {
        return where(ConfigKeys.Key::isFile).stream()
                .flatMap(key -> Stream.ofNullable(whyUnreadable(key)))
                .toList();
    }

    private @Nullable String whyUnreadable(ConfigKeys.Key key) {
        Path file = file(key);
        if (file == null) {
            return null;
        }
        try {
            FileBacked.requireReadable(file);
            return null;
        } catch (IllegalArgumentException unreadable) {
            return setting(key) + ": " + unreadable.getMessage();
        }
    }

    /** All keys that name a file or are a secret, with the files: for the log. */
    String all() {
        return where(key -> key.isFile() || key.isSecret()).stream()
                .map(this::place)
                .collect(Collectors.joining(", "));
    }

    /** Whose value is no file, of that nothing is told: it is a secret. */
    private String place(ConfigKeys.Key key) {
        Path file = file(key);
        return file == null ? String.valueOf(setting(key)) : setting(key) + " " + file.toAbsolutePath();
    }

    private List<ConfigKeys.Key> where(Predicate<ConfigKeys.Key> wanted) {
        return ConfigKeys.ALL.values().stream()
                .filter(key -> group.has(key.name()))
                .filter(wanted)
                .toList();
    }

    private Settings.@Nullable Setting setting(ConfigKeys.Key key) {
        return group.settings().get(key.name());
    }

    private static boolean isSpokenOf(ConfigKeys.Key key, String sentence) {
        String called = key.annotation().calledInSentences();
        return !called.isEmpty() && sentence.contains(called);
    }

    private boolean isFileIn(ConfigKeys.Key key, String sentence) {
        Path file = file(key);
        // The name of one file may be the beginning of another's.
        return file != null
                && Pattern.compile(Pattern.quote(file.toAbsolutePath().toString()) + "(?![\\w./-])")
                        .matcher(sentence)
                        .find();
    }

    private String missing(String sentence) {
        return ConfigKeys.ALL.values().stream()
                .filter(key -> !key.annotation().saidWhenMissing().isEmpty()
                        && sentence.contains(key.annotation().saidWhenMissing()))
                .map(key -> ": expected " + group.prefix() + key.name())
                .findFirst()
                .orElse("");
    }

    /** The file that a key names; null if it names none. */
    private @Nullable Path file(ConfigKeys.Key key) {
        Settings.Setting setting = setting(key);
        try {
            return !key.isFile() || setting == null || setting.problem() != null
                    ? null
                    : ConfigValues.path(setting.value());
        } catch (IllegalArgumentException noPath) {
            return null;
        }
    }
}
