package io.github.walletapi.location;

import io.github.walletapi.value.OpenEnum;

/**
 * A service that a location gives. A value this version does not know is kept as sent.
 *
 * @param value the word as the server knows it
 */
public record ServiceName(String value) implements OpenEnum {

    /** Pay cash into an account. */
    public static final ServiceName CASH_IN = new ServiceName("cash_in");

    /** Get cash from an account. */
    public static final ServiceName CASH_OUT = new ServiceName("cash_out");

    /** Have one's identity confirmed. */
    public static final ServiceName IDENTIFICATION = new ServiceName("identification");

    /** Pay for goods and services. */
    public static final ServiceName PAY = new ServiceName("pay");

    /** The word itself, so that it can stand in a query. */
    @Override
    public String toString() {
        return value;
    }
}
