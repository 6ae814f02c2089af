package io.github.walletapi.wallet;

import io.github.walletapi.value.OpenEnum;

/**
 * What a scanned code leads to. A value this version does not know is kept as sent.
 *
 * @param value the word as the server knows it
 */
public record CodeType(String value) implements OpenEnum {

    /** A transaction to confirm. */
    public static final CodeType TRANSACTION = new CodeType("transaction");

    /** A spot at which something can be ordered. */
    public static final CodeType SPOT = new CodeType("spot");

    /** A form to fill in. */
    public static final CodeType PREFILL = new CodeType("prefill");

    /** The word itself. */
    @Override
    public String toString() {
        return value;
    }
}
