package io.github.walletapi.payment;

import io.github.walletapi.auth.CarriesSecret;
import io.github.walletapi.auth.Secret;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How a new payment is to be protected by a password: the beneficiary gets the money when the password was given.
 *
 * <p>Where it holds a secret, it is never serialised: writing it to a session or a cache fails.
 *
 * @param type where the password comes from
 * @param value the password, if it is {@code provided}
 * @param optional whether the payer may do without it (known from the PHP SDK only)
 * @param cancelable whether the payment can be canceled while it waits (known from the PHP SDK only)
 */
public record NewPasswordProtection(
        PasswordType type,
        @Nullable Secret value,
        @Nullable Boolean optional,
        @Nullable Boolean cancelable) implements CarriesSecret {

    /**
     * Checks what the server would refuse.
     *
     * @throws IllegalArgumentException that names the field and its limits
     */
    public NewPasswordProtection {
        Objects.requireNonNull(type, "type");
        if (type.equals(PasswordType.PROVIDED) != (value != null)) {
            throw new IllegalArgumentException("value of password must be given if it is provided, and only then");
        }
    }

    /** By a password that the API makes. */
    public static NewPasswordProtection generated() {
        return new NewPasswordProtection(PasswordType.GENERATED, null, null, null);
    }

    /** By this password. */
    public static NewPasswordProtection provided(Secret password) {
        return new NewPasswordProtection(
                PasswordType.PROVIDED, Objects.requireNonNull(password, "password"), null, null);
    }
}
