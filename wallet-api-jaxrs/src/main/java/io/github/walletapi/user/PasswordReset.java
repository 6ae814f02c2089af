package io.github.walletapi.user;

import io.github.walletapi.auth.Secret;
import java.util.Objects;

/**
 * A new password in place of a lost one.
 *
 * @param code of the message that was sent
 * @param password the new one
 */
public record PasswordReset(Secret code, Secret password) {

    /** Takes both. */
    public PasswordReset {
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(password, "password");
    }
}
