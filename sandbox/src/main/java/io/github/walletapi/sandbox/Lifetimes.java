package io.github.walletapi.sandbox;

import java.time.Duration;

/** How long what people grant can be used, by the clock of the sandbox. */
record Lifetimes(Duration code, Duration token, Duration refreshToken) {
    /** Those of the real API are unknown. */
    static final Lifetimes DEFAULT = new Lifetimes(Duration.ofMinutes(2), Duration.ofHours(1), Duration.ofDays(30));

    Lifetimes {
        if (code.toSeconds() < 1 || token.toSeconds() < 1 || refreshToken.toSeconds() < 1) {
            throw new IllegalArgumentException("a lifetime is at least one second");
        }
    }

    Lifetimes withToken(Duration lifetime) {
        return new Lifetimes(code, lifetime, refreshToken);
    }

    Lifetimes withRefreshToken(Duration lifetime) {
        return new Lifetimes(code, token, lifetime);
    }
}
