package io.github.walletapi.wallet;

import io.github.walletapi.value.OpenEnum;

/**
 * What a payment waits for. A value this version does not know is kept as sent.
 *
 * @param value the word as the server knows it
 */
public record PendingPaymentType(String value) implements OpenEnum {

    /** For its password. */
    public static final PendingPaymentType PASSWORD = new PendingPaymentType("password");

    /** The word itself, so that it can stand in a query. */
    @Override
    public String toString() {
        return value;
    }
}
