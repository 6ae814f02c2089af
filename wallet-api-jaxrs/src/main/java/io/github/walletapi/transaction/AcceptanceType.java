package io.github.walletapi.transaction;

import io.github.walletapi.value.OpenEnum;

/**
 * How a payer accepts a transaction. A word this version does not know is kept as sent.
 *
 * @param value the word as the server knows it
 */
public record AcceptanceType(String value) implements OpenEnum {

    /** By an allowance. */
    public static final AcceptanceType AUTOMATIC = new AcceptanceType("automatic");

    /** On the page of confirmation. */
    public static final AcceptanceType PAGE = new AcceptanceType("page");

    /** By a FLASH message. */
    public static final AcceptanceType FLASH = new AcceptanceType("flash");

    /** By a PIN. */
    public static final AcceptanceType PIN = new AcceptanceType("pin");

    /** By a code of a generator. */
    public static final AcceptanceType RESERVATION_CODE = new AcceptanceType("reservation_code");

    /** In the application on a phone. */
    public static final AcceptanceType MOBILE_APP = new AcceptanceType("mobile_app");

    /** By a code that a message brings. */
    public static final AcceptanceType SMS = new AcceptanceType("sms");

    /** The word itself. */
    @Override
    public String toString() {
        return value;
    }
}
