package io.github.walletapi.sandbox.internal.payment;

import jakarta.json.JsonObjectBuilder;
import java.math.BigDecimal;

/** Holds an amount in units of its currency; a cent is the hundredth part of any unit, as it is to the PHP client. */
public record Amount(BigDecimal value, String currency) {

    /** Returns an amount of the same currency. */
    Amount with(BigDecimal other) {
        return new Amount(other, currency);
    }

    Amount minus(Amount other) {
        return with(value.subtract(other.value));
    }

    boolean isMoreThan(BigDecimal other) {
        return value.compareTo(other) > 0;
    }

    public boolean isPositive() {
        return value.signum() > 0;
    }

    long cents() {
        return value.movePointRight(2).longValueExact();
    }

    /** Adds the member in cents, where it can be said in them, and the one in units, next to each other. */
    public void addTo(JsonObjectBuilder json, String name) {
        BigDecimal cents = value.movePointRight(2).stripTrailingZeros();
        if (cents.scale() <= 0) {
            json.add(name, cents.longValueExact());
        }
        json.add(name + "_decimal", text());
    }

    /** Writes it in units, with two decimals at least. */
    public String text() {
        BigDecimal plain = value.stripTrailingZeros();
        return plain.setScale(Math.max(2, plain.scale())).toPlainString();
    }
}
