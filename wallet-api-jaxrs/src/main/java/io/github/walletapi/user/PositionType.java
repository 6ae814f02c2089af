package io.github.walletapi.user;

import io.github.walletapi.value.OpenEnum;

/**
 * Who may see where somebody is. A value this version does not know is kept as sent.
 *
 * @param value the word as the server knows it
 */
public record PositionType(String value) implements OpenEnum {

    /** Nobody. */
    public static final PositionType HIDDEN = new PositionType("hidden");

    /** Merchants. */
    public static final PositionType MERCHANT = new PositionType("merchant");

    /** The word itself. */
    @Override
    public String toString() {
        return value;
    }
}
