package io.github.walletapi.user;

import io.github.walletapi.auth.CarriesSecret;
import io.github.walletapi.auth.Secret;
import java.util.Objects;

/**
 * The code of a message that shows whose phone or mailbox it is.
 *
 * <p>It holds a secret, so it is never serialised: writing it to a session or a cache fails.
 *
 * @param code as the user typed it
 */
public record ConfirmationCode(Secret code) implements CarriesSecret {

    /** Takes the code. */
    public ConfirmationCode {
        Objects.requireNonNull(code, "code");
    }
}
