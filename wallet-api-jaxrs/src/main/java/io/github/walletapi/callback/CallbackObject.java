package io.github.walletapi.callback;

import io.github.walletapi.value.OpenEnum;

/**
 * What a callback speaks of. Only transactions are documented; the PHP SDK knows the others.
 *
 * @param value the word as the server knows it
 */
public record CallbackObject(String value) implements OpenEnum {

    /** A transaction. */
    public static final CallbackObject TRANSACTION = new CallbackObject("transaction");

    /** A payment. */
    public static final CallbackObject PAYMENT = new CallbackObject("payment");

    /** An allowance. */
    public static final CallbackObject ALLOWANCE = new CallbackObject("allowance");

    /** The word itself. */
    @Override
    public String toString() {
        return value;
    }
}
