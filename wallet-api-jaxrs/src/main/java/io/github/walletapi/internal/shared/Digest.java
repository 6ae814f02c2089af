package io.github.walletapi.internal.shared;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** What stands for a text that others need not see. */
public final class Digest {

    private Digest() {}

    /** Tells it of a text, in hexadecimal digits. */
    public static String of(String purpose, String text) {
        return HexFormat.of().formatHex(of(purpose, text.getBytes(StandardCharsets.UTF_8)));
    }

    /** Tells it of bytes. */
    public static byte[] of(String purpose, byte[] content) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update((purpose + '\n').getBytes(StandardCharsets.UTF_8));
            return digest.digest(content);
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException("This JDK has no SHA-256", everyJdkHasIt);
        }
    }
}
