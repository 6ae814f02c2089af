package io.github.walletapi.payment;

import io.github.walletapi.value.OpenEnum;

/**
 * What a payment is for. A word this version does not know is kept as sent.
 *
 * @param value the word as the server knows it
 */
public record PaymentPurpose(String value) implements OpenEnum {

    /** Cash that is paid out. */
    public static final PaymentPurpose CASH = new PaymentPurpose("cash");

    /** Tips. */
    public static final PaymentPurpose TIPS = new PaymentPurpose("tips");

    /** The word itself. */
    @Override
    public String toString() {
        return value;
    }
}
