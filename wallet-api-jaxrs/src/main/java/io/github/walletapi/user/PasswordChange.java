package io.github.walletapi.user;

import io.github.walletapi.auth.Secret;
import java.util.Objects;

/**
 * A new password in place of a known one.
 *
 * @param oldPassword the known one
 * @param password the new one
 */
public record PasswordChange(Secret oldPassword, Secret password) {

    /** Takes both. */
    public PasswordChange {
        Objects.requireNonNull(oldPassword, "oldPassword");
        Objects.requireNonNull(password, "password");
    }
}
