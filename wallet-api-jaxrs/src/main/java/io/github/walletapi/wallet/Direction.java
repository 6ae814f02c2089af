package io.github.walletapi.wallet;

import io.github.walletapi.value.OpenEnum;

/**
 * Which way money goes, seen from the wallet. A value this version does not know is kept as sent.
 *
 * @param value the word as the server knows it
 */
public record Direction(String value) implements OpenEnum {

    /** Into the wallet. */
    public static final Direction IN = new Direction("in");

    /** Out of the wallet. */
    public static final Direction OUT = new Direction("out");

    /** The word itself, so that it can stand in a query. */
    @Override
    public String toString() {
        return value;
    }
}
