package io.github.walletapi.wallet;

import io.github.walletapi.value.Money;
import jakarta.ws.rs.QueryParam;
import java.io.Serializable;
import java.util.Objects;

/**
 * An amount that a wallet may or may not hold.
 *
 * @param amount in cents, more than 0
 * @param currency ISO 4217
 */
public record SufficientAmountQuery(
        @QueryParam("amount") Long amount,
        @QueryParam("currency") String currency) implements Serializable {

    /**
     * Checks both.
     *
     * @throws IllegalArgumentException if the amount is not more than 0, or the currency not three upper-case letters
     */
    public SufficientAmountQuery {
        Objects.requireNonNull(amount, "amount");
        if (amount <= 0) {
            throw new IllegalArgumentException("amount must be more than 0");
        }
        if (!currency.matches("[A-Z]{3}")) {
            throw new IllegalArgumentException("currency must be an ISO 4217 code such as EUR");
        }
    }

    /**
     * Asks for an amount of money.
     *
     * @throws IllegalArgumentException if it has a fraction of a cent, or is not more than 0
     */
    public static SufficientAmountQuery of(Money money) {
        try {
            return new SufficientAmountQuery(money.minorUnits(), money.currency());
        } catch (ArithmeticException notWhole) {
            throw new IllegalArgumentException("amount must be whole cents", notWhole);
        }
    }
}
