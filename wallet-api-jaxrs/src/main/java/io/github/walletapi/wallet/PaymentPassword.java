package io.github.walletapi.wallet;

import io.github.walletapi.auth.Secret;
import java.util.Objects;

/**
 * The password of a payment that waits for it.
 *
 * @param password which the payer passed on
 */
public record PaymentPassword(Secret password) {

    /** Takes the password. */
    public PaymentPassword {
        Objects.requireNonNull(password, "password");
    }
}
