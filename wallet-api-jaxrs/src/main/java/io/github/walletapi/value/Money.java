package io.github.walletapi.value;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * An exact amount in one currency.
 *
 * @param amount in major units (12.34 is twelve euro and 34 cents), with at least the currency's own number of decimals
 * @param currency ISO 4217, three upper-case letters
 */
public record Money(BigDecimal amount, String currency) implements Serializable {

    private static final Pattern CODE = Pattern.compile("[A-Z]{3}");
    /** The documentation calls integer amounts "cents" without a word on other currencies. */
    private static final int CENTS = 2;

    private static final int UNKNOWN = -1;

    /** More than any amount needs; without a bound, a short text such as 1E-999999999 prints as a gigabyte. */
    private static final int MOST_DIGITS = 50;

    /** As many digits have 166. */
    private static final int MOST_BITS = 170;

    /** With signs, zeros in front and an exponent; to read digits takes the square of their number. */
    private static final int LONGEST_TEXT = 200;

    /**
     * Checks the currency and brings the amount to the currency's number of decimals, so that equal amounts are equal.
     *
     * @throws IllegalArgumentException if the currency is not three letters, or the amount has more than 50 digits
     *     before or after the point
     */
    public Money {
        Objects.requireNonNull(amount, "amount");
        Objects.requireNonNull(currency, "currency");
        currency = currency.toUpperCase(Locale.ROOT);
        if (!CODE.matcher(currency).matches()) {
            throw new IllegalArgumentException("currency must be an ISO 4217 code of three letters");
        }
        // Its digits are counted only if they are few: that takes the square of their number.
        if (amount.unscaledValue().bitLength() > MOST_BITS
                || amount.precision() > MOST_DIGITS
                || Math.abs((long) amount.scale()) > MOST_DIGITS) {
            throw new IllegalArgumentException("amount must have at most " + MOST_DIGITS + " digits");
        }
        BigDecimal shortest = amount.signum() == 0 ? BigDecimal.ZERO : amount.stripTrailingZeros();
        amount = shortest.setScale(Math.max(shortest.scale(), decimals(currency)));
    }

    /**
     * Reads a decimal text in major units, such as {@code Money.of("12.34", "EUR")}.
     *
     * @throws IllegalArgumentException as the constructor, and if the text is no number, or has more than 200 characters
     */
    public static Money of(String amount, String currency) {
        if (amount.length() > LONGEST_TEXT) {
            throw new IllegalArgumentException("amount must have at most " + MOST_DIGITS + " digits");
        }
        return new Money(new BigDecimal(amount), currency);
    }

    /** Reads minor units, such as {@code Money.ofMinor(1234, "EUR")} for 12.34 euro. */
    public static Money ofMinor(long minorUnits, String currency) {
        return new Money(BigDecimal.valueOf(minorUnits, decimals(currency.toUpperCase(Locale.ROOT))), currency);
    }

    /**
     * The amount in minor units (cents).
     *
     * @throws ArithmeticException if the amount has a fraction of a minor unit, or is too large for a {@code long}
     */
    public long minorUnits() {
        return amount.movePointRight(decimals(currency)).longValueExact();
    }

    /**
     * The same, if it can be paid: more than 0, and whole in the smallest unit of its currency.
     *
     * @param name what a refusal calls it
     * @throws IllegalArgumentException that names it and its limits
     */
    public Money payable(String name) {
        try {
            if (minorUnits() > 0) {
                return this;
            }
        } catch (ArithmeticException noWholeNumber) {
            // Said below.
        }
        throw new IllegalArgumentException(name + " must be more than 0 and without a fraction of the smallest unit of "
                + currency + ", which has " + decimals(currency) + " decimals; at most "
                + ofMinor(Long.MAX_VALUE, currency));
    }

    /**
     * The same, if it can be paid and can be said in cents: where the API has no decimal form of an amount, no other
     * currencies than those with two decimals can be sent.
     *
     * @param name what a refusal calls it
     * @throws IllegalArgumentException that names it and its limits
     */
    public Money payableInCents(String name) {
        if (knownDecimals(currency) != CENTS) {
            throw new IllegalArgumentException(
                    name + " must be in a currency with cents, such as EUR: the API has no other form for it");
        }
        return payable(name);
    }

    /** Whether an integer amount, as the API sends it beside the decimal one, says the same. */
    public boolean agreesWith(long minorUnits) {
        return amount.compareTo(BigDecimal.valueOf(minorUnits, decimals(currency))) == 0
                || amount.compareTo(BigDecimal.valueOf(minorUnits, CENTS)) == 0;
    }

    /** Such as {@code 12.34 EUR}. */
    @Override
    public String toString() {
        return amount.toPlainString() + " " + currency;
    }

    private static int decimals(String currency) {
        int known = knownDecimals(currency);
        return known == UNKNOWN ? CENTS : known;
    }

    private static int knownDecimals(String currency) {
        try {
            return Math.max(0, Currency.getInstance(currency).getDefaultFractionDigits());
        } catch (IllegalArgumentException unknownToTheJdk) {
            return UNKNOWN;
        }
    }
}
