package io.github.walletapi.user;

import io.github.walletapi.auth.CarriesSecret;
import io.github.walletapi.auth.Secret;
import java.util.Objects;

/**
 * A new password in place of a lost one.
 *
 * <p>It holds a secret, so it is never serialised: writing it to a session or a cache fails.
 *
 * @param code of the message that was sent
 * @param password the new one
 */
public record PasswordReset(Secret code, Secret password) implements CarriesSecret {

    /** Takes both. */
    public PasswordReset {
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(password, "password");
    }
}
