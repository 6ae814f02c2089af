package io.github.walletapi.wallet;

import io.github.walletapi.value.OpenEnum;

/**
 * Which end of a list comes first. A value this version does not know is kept as sent.
 *
 * @param value the word as the server knows it
 */
public record OrderDirection(String value) implements OpenEnum {

    /** The smallest, or the oldest. */
    public static final OrderDirection ASC = new OrderDirection("ASC");

    /** The greatest, or the newest. */
    public static final OrderDirection DESC = new OrderDirection("DESC");

    /** The word itself, so that it can stand in a query. */
    @Override
    public String toString() {
        return value;
    }
}
