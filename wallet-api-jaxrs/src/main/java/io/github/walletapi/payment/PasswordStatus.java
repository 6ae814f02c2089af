package io.github.walletapi.payment;

import io.github.walletapi.value.OpenEnum;

/**
 * Whether a payment waits for its password. A word this version does not know is kept as sent.
 *
 * @param value the word as the server knows it
 */
public record PasswordStatus(String value) implements OpenEnum {

    /** It has none. */
    public static final PasswordStatus DISABLED = new PasswordStatus("disabled");

    /** It waits for it. */
    public static final PasswordStatus PENDING = new PasswordStatus("pending");

    /** It was given. */
    public static final PasswordStatus UNLOCKED = new PasswordStatus("unlocked");

    /** The word itself. */
    @Override
    public String toString() {
        return value;
    }
}
