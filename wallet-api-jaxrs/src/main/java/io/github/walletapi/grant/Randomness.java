package io.github.walletapi.grant;

import java.security.SecureRandom;
import java.util.Base64;

/** What nobody can guess. */
final class Randomness {

    /** 192 bits: more than can be tried, as 32 characters that can stand anywhere. */
    private static final int BYTES = 24;

    private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();

    private final SecureRandom random = new SecureRandom();

    byte[] bytes(int count) {
        byte[] bytes = new byte[count];
        random.nextBytes(bytes);
        return bytes;
    }

    String text() {
        return ENCODER.encodeToString(bytes(BYTES));
    }
}
