package io.github.walletapi.user;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * Where somebody lives; scope {@code address}.
 *
 * @param country ISO 3166-1, two letters, in either case
 * @param city the town
 * @param street street, house and flat
 * @param postIndex the postal code
 */
public record UserAddress(
        @Nullable String country,
        @Nullable String city,
        @Nullable String street,
        @Nullable String postIndex) implements Serializable {}
