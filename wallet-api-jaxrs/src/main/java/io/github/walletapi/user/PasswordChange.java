package io.github.walletapi.user;

import io.github.walletapi.auth.CarriesSecret;
import io.github.walletapi.auth.Secret;
import java.util.Objects;

/**
 * A new password in place of a known one.
 *
 * <p>It holds a secret, so it is never serialised: writing it to a session or a cache fails.
 *
 * @param oldPassword the known one
 * @param password the new one
 */
public record PasswordChange(Secret oldPassword, Secret password) implements CarriesSecret {

    /** Takes both. */
    public PasswordChange {
        Objects.requireNonNull(oldPassword, "oldPassword");
        Objects.requireNonNull(password, "password");
    }
}
