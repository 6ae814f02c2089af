package io.github.walletapi.auth;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Objects;

/** A secret that stands in a file of its own, as Docker and Kubernetes hand them out. */
public final class SecretFile {

    private static final int LIMIT = 64 * 1024;

    private SecretFile() {}

    /**
     * Reads it: UTF-8, at most 64 KiB. One line end at the end is no part of the secret, everything else is.
     *
     * @throws IllegalArgumentException if there is no secret to be read; the message names the file, never its content
     */
    public static Secret read(Path file) {
        Objects.requireNonNull(file, "file");
        String text = withoutLineEnd(decoded(file, SmallFile.read(file, LIMIT)));
        if (text.isEmpty()) {
            throw new IllegalArgumentException(file + " holds no secret but an empty line");
        }
        return Secret.of(text);
    }

    private static String decoded(Path file, byte[] content) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(content))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new IllegalArgumentException(file + " is not text in UTF-8");
        }
    }

    private static String withoutLineEnd(String text) {
        if (text.endsWith("\r\n")) {
            return text.substring(0, text.length() - 2);
        }
        return text.endsWith("\n") ? text.substring(0, text.length() - 1) : text;
    }
}
