package io.github.walletapi.sandbox;

import java.time.Instant;

/** Says from when until when a certificate is valid. */
record Validity(Instant notBefore, Instant notAfter) {
    Validity {
        if (!notBefore.isBefore(notAfter)) {
            throw new IllegalArgumentException("a certificate cannot end before it begins");
        }
    }
}
