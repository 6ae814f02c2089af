package io.github.walletapi.wallet;

import io.github.walletapi.value.OpenEnum;

/**
 * What a statement is about. A value this version does not know is kept as sent.
 *
 * @param value the word as the server knows it
 */
public record StatementType(String value) implements OpenEnum {

    /** Money that was sent. */
    public static final StatementType TRANSFER = new StatementType("transfer");

    /** A commission. */
    public static final StatementType COMMISSION = new StatementType("commission");

    /** A conversion between currencies. */
    public static final StatementType CURRENCY = new StatementType("currency");

    /** A tax. */
    public static final StatementType TAX = new StatementType("tax");

    /** Money that came back. */
    public static final StatementType RETURN = new StatementType("return");

    /** A payment that was arranged before. */
    public static final StatementType AUTOMATIC_PAYMENT = new StatementType("automatic_payment");

    /** The word itself. */
    @Override
    public String toString() {
        return value;
    }
}
