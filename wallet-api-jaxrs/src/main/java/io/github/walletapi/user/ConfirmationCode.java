package io.github.walletapi.user;

import io.github.walletapi.auth.Secret;
import java.util.Objects;

/**
 * The code of a message that shows whose phone or mailbox it is.
 *
 * @param code as the user typed it
 */
public record ConfirmationCode(Secret code) {

    /** Takes the code. */
    public ConfirmationCode {
        Objects.requireNonNull(code, "code");
    }
}
