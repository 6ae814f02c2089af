package io.github.walletapi.payment;

import io.github.walletapi.value.OpenEnum;

/**
 * Where money comes from. Known from the PHP SDK only. A word this version does not know is kept as sent.
 *
 * @param value the word as the server knows it
 */
public record FundsSourceType(String value) implements OpenEnum {

    /** Something that is bought. */
    public static final FundsSourceType BUY = new FundsSourceType("buy");

    /** Something that was sold. */
    public static final FundsSourceType SELL = new FundsSourceType("sell");

    /** A loan. */
    public static final FundsSourceType LOAN = new FundsSourceType("loan");

    /** A gift. */
    public static final FundsSourceType GIFT = new FundsSourceType("gift");

    /** An inheritance. */
    public static final FundsSourceType INHERITANCE = new FundsSourceType("inheritance");

    /** Dividends. */
    public static final FundsSourceType DIVIDENDS = new FundsSourceType("dividends");

    /** The word itself. */
    @Override
    public String toString() {
        return value;
    }
}
