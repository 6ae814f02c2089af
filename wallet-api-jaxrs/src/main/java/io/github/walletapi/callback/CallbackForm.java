package io.github.walletapi.callback;

import io.github.walletapi.callback.RefusedCallbackException.Reason;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The two parameters of a callback, read from the bytes of a form. Servers decode forms in encodings and within limits of
 * their own, and some log what they cannot: what is signed are bytes, and these are theirs.
 */
final class CallbackForm {

    private static final String FORM = "application/x-www-form-urlencoded";
    /** Two are known. */
    private static final int MOST_PARAMETERS = 16;

    private static final int HEX = 16;

    private final byte[] event;
    private final String sign;

    private CallbackForm(byte[] event, String sign) {
        this.event = event;
        this.sign = sign;
    }

    /** @throws RefusedCallbackException if it is no form, or has not both exactly once */
    static CallbackForm of(byte[] body, @Nullable String contentType) {
        if (contentType == null || !isForm(contentType)) {
            throw new RefusedCallbackException(Reason.UNSUPPORTED_CONTENT_TYPE);
        }
        if (body.length > CallbackVerifier.LARGEST_BODY) {
            throw new RefusedCallbackException(Reason.TOO_LARGE);
        }
        Map<String, byte[]> parameters = parameters(body);
        byte[] event = parameters.get("event");
        byte[] sign = parameters.get("sign");
        if (event == null || sign == null) {
            throw new RefusedCallbackException(Reason.MISSING_PARAMETER);
        }
        return new CallbackForm(event, text(sign));
    }

    /** The bytes that are signed. */
    byte[] event() {
        return event;
    }

    /** As it came. */
    String sign() {
        return sign;
    }

    /** In UTF-8 if it names an encoding; names are written in any case. */
    private static boolean isForm(String contentType) {
        String[] parts = contentType.toLowerCase(Locale.ROOT).split(";", -1);
        for (int i = 1; i < parts.length; i++) {
            String part = parts[i].strip();
            if (part.startsWith("charset=") && !part.replace("\"", "").equals("charset=utf-8")) {
                return false;
            }
        }
        return parts[0].strip().equals(FORM);
    }

    private static Map<String, byte[]> parameters(byte[] body) {
        Map<String, byte[]> parameters = new HashMap<>();
        int start = 0;
        while (start <= body.length) {
            int end = next(body, (byte) '&', start, body.length);
            if (end > start) {
                add(parameters, body, start, end);
            }
            start = end + 1;
        }
        return parameters;
    }

    private static void add(Map<String, byte[]> parameters, byte[] body, int start, int end) {
        int equals = next(body, (byte) '=', start, end);
        String name = text(decoded(body, start, equals));
        byte[] value = decoded(body, Math.min(equals + 1, end), end);
        if (parameters.put(name, value) != null) {
            throw new RefusedCallbackException(Reason.REPEATED_PARAMETER);
        }
        if (parameters.size() > MOST_PARAMETERS) {
            throw malformed();
        }
    }

    private static int next(byte[] body, byte wanted, int from, int end) {
        int at = from;
        while (at < end && body[at] != wanted) {
            at++;
        }
        return at;
    }

    private static byte[] decoded(byte[] body, int start, int end) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(end - start);
        for (int i = start; i < end; i++) {
            if (body[i] == '%') {
                if (i + 2 >= end) {
                    throw malformed();
                }
                bytes.write(HEX * digit(body[i + 1]) + digit(body[i + 2]));
                i += 2;
            } else {
                bytes.write(body[i] == '+' ? ' ' : body[i]);
            }
        }
        return bytes.toByteArray();
    }

    /** Knows ASCII only, as a form does. */
    private static int digit(byte character) {
        int digit = character < 0 ? -1 : Character.digit(character, HEX);
        if (digit < 0) {
            throw malformed();
        }
        return digit;
    }

    /** @throws RefusedCallbackException if it is not in UTF-8 */
    static String text(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException notUtf8) {
            throw malformed();
        }
    }

    private static RefusedCallbackException malformed() {
        return new RefusedCallbackException(Reason.MALFORMED_FORM);
    }
}
