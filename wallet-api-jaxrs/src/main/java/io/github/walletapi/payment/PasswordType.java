package io.github.walletapi.payment;

import io.github.walletapi.value.OpenEnum;

/**
 * Where the password of a payment comes from. A word this version does not know is kept as sent.
 *
 * @param value the word as the server knows it
 */
public record PasswordType(String value) implements OpenEnum {

    /** The API makes it. */
    public static final PasswordType GENERATED = new PasswordType("generated");

    /** Who creates the payment gives it. */
    public static final PasswordType PROVIDED = new PasswordType("provided");

    /** The word itself. */
    @Override
    public String toString() {
        return value;
    }
}
