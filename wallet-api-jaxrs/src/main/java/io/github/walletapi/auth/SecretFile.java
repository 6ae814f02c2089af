package io.github.walletapi.auth;

import java.nio.file.Path;
import java.util.Objects;

/** A secret that stands in a file of its own, as Docker and Kubernetes hand them out. */
public final class SecretFile {

    static final int LIMIT = 64 * 1024;

    private SecretFile() {}

    /**
     * Reads it: at most 64 KiB of UTF-8, or of UTF-16 with a byte order mark. The mark and the line ends at the end are
     * no part of the secret, everything else is.
     *
     * @throws IllegalArgumentException if there is no secret to be read; the message names the file, never its content
     */
    public static Secret read(Path file) {
        Objects.requireNonNull(file, "file");
        String text = withoutLineEnds(TextFile.read(file, LIMIT));
        if (text.isBlank()) {
            throw new IllegalArgumentException(
                    file.toAbsolutePath() + " holds no secret but an empty line: write the secret into it");
        }
        return Secret.of(text);
    }

    private static String withoutLineEnds(String text) {
        int end = text.length();
        while (end > 0 && (text.charAt(end - 1) == '\n' || text.charAt(end - 1) == '\r')) {
            end--;
        }
        return text.substring(0, end);
    }
}
