package io.github.walletapi.grant;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** What stands for a text that others need not see. */
final class Digest {

    private Digest() {}

    static String of(String purpose, String text) {
        return HexFormat.of().formatHex(of(purpose, text.getBytes(StandardCharsets.UTF_8)));
    }

    static byte[] of(String purpose, byte[] content) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update((purpose + '\n').getBytes(StandardCharsets.UTF_8));
            return digest.digest(content);
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException("This JDK has no SHA-256", everyJdkHasIt);
        }
    }
}
