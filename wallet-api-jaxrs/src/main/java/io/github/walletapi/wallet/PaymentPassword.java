package io.github.walletapi.wallet;

import io.github.walletapi.auth.CarriesSecret;
import io.github.walletapi.auth.Secret;
import java.util.Objects;

/**
 * The password of a payment that waits for it.
 *
 * <p>It holds a secret, so it is never serialised: writing it to a session or a cache fails.
 *
 * @param password which the payer passed on
 */
public record PaymentPassword(Secret password) implements CarriesSecret {

    /** Takes the password. */
    public PaymentPassword {
        Objects.requireNonNull(password, "password");
    }
}
