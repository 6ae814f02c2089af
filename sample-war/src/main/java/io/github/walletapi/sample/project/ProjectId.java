package io.github.walletapi.sample.project;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads a project's number as people type it. */
final class ProjectId {

    private static final Pattern DIGITS = Pattern.compile("[0-9]{1,18}");

    private ProjectId() {}

    /** Gives the number; null if the text is none that a project can have. */
    static @Nullable Long read(String typed) {
        String text = typed.strip();
        if (!DIGITS.matcher(text).matches()) {
            return null;
        }
        long id = Long.parseLong(text);
        return id == 0 ? null : Long.valueOf(id);
    }
}
