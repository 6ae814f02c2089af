package io.github.walletapi.internal.signing;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.function.Supplier;

/** Numbers used once: 192 random bits as 32 characters, all of which the protocol allows. */
public final class Nonce implements Supplier<String> {

    private static final int BYTES = 24;
    private static final Base64.Encoder ENCODER = Base64.getUrlEncoder();

    private final SecureRandom random = new SecureRandom();

    @Override
    public String get() {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return ENCODER.encodeToString(bytes);
    }
}
