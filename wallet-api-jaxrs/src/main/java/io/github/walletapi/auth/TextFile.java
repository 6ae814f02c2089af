package io.github.walletapi.auth;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Text in a file as editors leave it: UTF-8, with a byte order mark or without, or UTF-16 that says so by its mark, as
 * Windows writes it.
 */
final class TextFile {

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private TextFile() {}

    /** The text without its mark. */
    static String read(Path file, int limit) {
        byte[] content = SmallFile.read(file, limit);
        String text = decoded(content);
        if (text == null) {
            throw new IllegalArgumentException(file.toAbsolutePath() + " is not text in UTF-8");
        }
        return withoutNul(text, file);
    }

    /** The same, if all that matters is ASCII: where comments may have any encoding. */
    static String readAscii(Path file, int limit) {
        byte[] content = SmallFile.read(file, limit);
        String text = decoded(content);
        return text == null ? new String(content, StandardCharsets.ISO_8859_1) : text;
    }

    private static @Nullable String decoded(byte[] content) {
        int first = content[0] & 0xFF;
        int second = content.length < 2 ? -1 : content[1] & 0xFF;
        Charset charset = first == 0xFF && second == 0xFE
                ? StandardCharsets.UTF_16LE
                : first == 0xFE && second == 0xFF ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_8;
        try {
            String text = charset.newDecoder().decode(ByteBuffer.wrap(content)).toString();
            return !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            return null;
        }
    }

    private static String withoutNul(String text, Path file) {
        if (text.indexOf('\0') >= 0) {
            throw new IllegalArgumentException(file.toAbsolutePath() + looksLikeUtf16());
        }
        return text;
    }

    /** What an editor shows as text, and what is none. */
    static String looksLikeUtf16() {
        return " holds bytes of zero, as text in UTF-16 without a byte order mark does: save it as UTF-8";
    }
}
