package io.github.walletapi.sandbox.internal.payment;

import io.github.walletapi.sandbox.internal.data.Cents;
import jakarta.json.JsonObjectBuilder;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Holds an amount in units of its currency; a cent is the hundredth part of any unit, as it is to the PHP client. */
public record Amount(BigDecimal value, String currency) {

    /** Reads what a person types, with a point or a comma; returns null when it is no amount of such a currency. */
    public static @Nullable Amount parse(String typed, String currency) {
        String text = typed.strip().replace(',', '.');
        if (!text.matches("[0-9]{1,6}(\\.[0-9]{1,3})?") || !Cents.isCurrency(currency)) {
            return null;
        }
        BigDecimal value = new BigDecimal(text);
        int digits = Currency.getInstance(currency).getDefaultFractionDigits();
        boolean possible = value.signum() > 0 && value.stripTrailingZeros().scale() <= digits;
        return possible ? new Amount(value, currency) : null;
    }

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

    /** Says whether it can be said in cents: what a dinar has less cannot. */
    public boolean isInCents() {
        return value.stripTrailingZeros().scale() <= 2;
    }

    /** Returns the same in another currency by the rates of the sandbox; nothing where there is none. */
    Amount in(String other) {
        if (currency.equals(other)) {
            return this;
        }
        boolean known = Cents.isCurrency(currency) && Cents.isCurrency(other);
        return new Amount(known ? Cents.convert(value, currency, other) : BigDecimal.ZERO, other);
    }

    /** Adds amounts up, by the rates of the sandbox. */
    static Amount sum(List<Amount> amounts, String currency) {
        BigDecimal sum =
                amounts.stream().map(amount -> amount.in(currency).value()).reduce(BigDecimal.ZERO, BigDecimal::add);
        return new Amount(sum, currency);
    }

    /** Adds the member in cents, where it can be said in them, and the one in units, next to each other. */
    public void addTo(JsonObjectBuilder json, String name) {
        Cents.add(json, name, value);
    }

    /** Writes it in units, with two decimals at least. */
    public String text() {
        return Cents.decimal(value);
    }
}
