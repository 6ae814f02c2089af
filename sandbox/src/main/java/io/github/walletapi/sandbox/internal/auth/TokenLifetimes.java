package io.github.walletapi.sandbox.internal.auth;

import java.time.Duration;

/** Says how long codes and tokens are valid, by the clock of the sandbox. */
public record TokenLifetimes(Duration code, Duration token, Duration refreshToken) {
    /** The lifetimes of the real API are not known. */
    public static final TokenLifetimes DEFAULT =
            new TokenLifetimes(Duration.ofMinutes(2), Duration.ofHours(1), Duration.ofDays(30));

    public TokenLifetimes {
        if (code.toSeconds() < 1 || token.toSeconds() < 1 || refreshToken.toSeconds() < 1) {
            throw new IllegalArgumentException("a lifetime is at least one second");
        }
    }

    public TokenLifetimes withToken(Duration lifetime) {
        return new TokenLifetimes(code, lifetime, refreshToken);
    }

    public TokenLifetimes withRefreshToken(Duration lifetime) {
        return new TokenLifetimes(code, token, lifetime);
    }
}
