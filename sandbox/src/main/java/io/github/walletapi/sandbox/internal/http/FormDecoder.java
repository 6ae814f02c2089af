package io.github.walletapi.sandbox.internal.http;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads form encoded text: query strings and the content of ext. */
public final class FormDecoder {
    private FormDecoder() {}

    /** Reads names with their values in the order of the text; empty pieces such as a leading {@code &} are skipped. */
    public static Map<String, List<String>> parse(String text) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        for (String piece : text.split("&", -1)) {
            if (!piece.isEmpty()) {
                int equals = piece.indexOf('=');
                String name = equals < 0 ? piece : piece.substring(0, equals);
                String value = equals < 0 ? "" : piece.substring(equals + 1);
                values.computeIfAbsent(decode(name, true), ignored -> new ArrayList<>())
                        .add(decode(value, true));
            }
        }
        return values;
    }

    /** Decodes a path segment, where {@code +} means itself. */
    static String decodeSegment(String text) {
        return decode(text, false);
    }

    private static String decode(String text, boolean plusIsSpace) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '%') {
                bytes.write(16 * hexDigit(text, i + 1) + hexDigit(text, i + 2));
                i += 2;
            } else if (c > 0x7e) {
                throw new IllegalArgumentException("a character outside ASCII");
            } else {
                bytes.write(plusIsSpace && c == '+' ? ' ' : c);
            }
        }
        return utf8(bytes.toByteArray());
    }

    private static int hexDigit(String text, int index) {
        char c = index < text.length() ? text.charAt(index) : ' ';
        int digit = c <= 'f' ? Character.digit(c, 16) : -1;
        if (digit < 0) {
            throw new IllegalArgumentException("a % without two hexadecimal digits");
        }
        return digit;
    }

    /** Refuses bytes that are not UTF-8, which {@code new String} would silently replace. */
    public static String utf8(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new IllegalArgumentException("bytes that are not UTF-8", e);
        }
    }
}
