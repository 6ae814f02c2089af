package io.github.walletapi.location;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * What one can do at a location.
 *
 * @param cashIn pay cash into an account
 * @param cashOut get cash from an account
 * @param identification have one's identity confirmed
 * @param pay pay for goods and services
 */
public record LocationServices(
        @Nullable LocationService cashIn,
        @Nullable LocationService cashOut,
        @Nullable LocationService identification,
        @Nullable LocationService pay)
        implements Serializable {}
