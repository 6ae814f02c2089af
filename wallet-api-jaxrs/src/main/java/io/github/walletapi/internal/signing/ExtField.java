package io.github.walletapi.internal.signing;

import io.github.walletapi.request.ExtraParameters;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/** The {@code ext} of a MAC: the hash of the body first, then the extra parameters in their order. */
final class ExtField {

    private static final Base64.Encoder BASE64 = Base64.getEncoder();

    private ExtField() {}

    /** Form encoded; empty without body and parameters. */
    static String of(byte[] body, ExtraParameters parameters) {
        if (body.length == 0 && parameters.values().isEmpty()) {
            return "";
        }
        StringBuilder ext = new StringBuilder(96);
        if (body.length > 0) {
            ext.append("body_hash=").append(encoded(BASE64.encodeToString(sha256(body))));
        }
        parameters.values().forEach((name, value) -> {
            ext.append(ext.isEmpty() ? "" : "&").append(name).append('=').append(encoded(value));
        });
        return ext.toString();
    }

    private static String encoded(String value) {
        return needsNoEncoding(value)
                ? value
                : URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private static boolean needsNoEncoding(String value) {
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (!((c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'))) {
                return false;
            }
        }
        return true;
    }

    private static byte[] sha256(byte[] body) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(body);
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException("This JDK has no SHA-256", everyJdkHasIt);
        }
    }
}
