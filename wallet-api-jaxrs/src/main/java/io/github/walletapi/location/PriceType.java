package io.github.walletapi.location;

import io.github.walletapi.value.OpenEnum;

/**
 * What an entry of a price list is. A value this version does not know is kept as sent.
 *
 * @param value the word as the server knows it
 */
public record PriceType(String value) implements OpenEnum {

    /** A price in money. */
    public static final PriceType PRICE = new PriceType("price");

    /** An offer in words. */
    public static final PriceType OFFER = new PriceType("offer");

    /** The word itself, so that it can stand in a query. */
    @Override
    public String toString() {
        return value;
    }
}
