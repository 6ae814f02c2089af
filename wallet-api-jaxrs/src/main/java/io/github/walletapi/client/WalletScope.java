package io.github.walletapi.client;

import io.github.walletapi.value.OpenEnum;

/**
 * What a client may read of a wallet. A value this version does not know is kept as sent.
 *
 * @param value the word as the server knows it
 */
public record WalletScope(String value) implements OpenEnum {

    /** The balance. */
    public static final WalletScope BALANCE = new WalletScope("balance");

    /** The statements. */
    public static final WalletScope STATEMENTS = new WalletScope("statements");

    /** Reads {@code statement}, as one example writes it, as {@code statements}. */
    public WalletScope {
        value = "statement".equals(value) ? "statements" : value;
    }

    /** The word itself, so that it can stand in a query. */
    @Override
    public String toString() {
        return value;
    }
}
