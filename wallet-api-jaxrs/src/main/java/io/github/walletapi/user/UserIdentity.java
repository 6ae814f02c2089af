package io.github.walletapi.user;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * Who somebody is; scope {@code identity}, or {@code full_name} for the names alone.
 *
 * @param name the first name
 * @param surname the last name
 * @param nationality ISO 3166-1, two letters, in either case
 * @param code the personal code
 */
public record UserIdentity(
        @Nullable String name,
        @Nullable String surname,
        @Nullable String nationality,
        @Nullable String code) implements Serializable {}
