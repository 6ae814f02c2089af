package io.github.walletapi.sandbox.internal.data;

import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.json.spi.JsonProvider;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads, converts and writes amounts in cents; the sandbox knows currencies with two decimals only. */
public final class Cents {
    /** Looked for once: an answer has many objects. */
    private static final JsonProvider JSON = JsonProvider.provider();

    /** What one euro buys; invented. */
    private static final Map<String, BigDecimal> RATES = Map.of(
            "EUR", BigDecimal.ONE,
            "USD", new BigDecimal("1.08"),
            "GBP", new BigDecimal("0.85"),
            "PLN", new BigDecimal("4.30"),
            "SEK", new BigDecimal("11.20"),
            "CZK", new BigDecimal("25.10"));

    private Cents() {}

    public static List<String> currencies() {
        return RATES.keySet().stream().sorted().toList();
    }

    public static boolean isCurrency(String code) {
        return RATES.containsKey(code);
    }

    static String decimal(long cents) {
        return BigDecimal.valueOf(cents, 2).toPlainString();
    }

    /**
     * Shows a price as the API does, of {@code amount} or {@code amount_decimal} and a currency of any kind;
     * null when it has not. A cent is the hundredth part of any currency to the PHP client: yen have cents, and what a
     * dinar has less than a cent cannot be said in them.
     */
    public static @Nullable JsonObject priceOf(JsonObject money) {
        BigDecimal cents = number(money.get("amount"));
        BigDecimal decimal = number(money.get("amount_decimal"));
        boolean whole = cents == null || cents.scale() == 0;
        if (!(money.get("currency") instanceof JsonString currency)
                || !currency.getString().matches("[A-Z]{3}")) {
            return null;
        }
        BigDecimal amount = decimal == null && cents != null ? cents.movePointLeft(2) : decimal;
        boolean same = cents == null || amount == null || cents.compareTo(amount.movePointRight(2)) == 0;
        return amount == null || !whole || !same ? null : shown(amount, currency.getString());
    }

    private static JsonObject shown(BigDecimal amount, String currency) {
        BigDecimal cents = amount.movePointRight(2).stripTrailingZeros();
        JsonObjectBuilder json = JSON.createObjectBuilder();
        if (cents.scale() <= 0) {
            json.add("amount", cents.longValueExact());
        }
        return json.add("currency", currency)
                .add(
                        "amount_decimal",
                        amount.setScale(Math.max(2, amount.scale())).toPlainString())
                .build();
    }

    /** Reads a number or a text of one, as long as money is; what is longer is none. */
    private static @Nullable BigDecimal number(@Nullable JsonValue value) {
        String text = value instanceof JsonString string ? string.getString() : String.valueOf(value);
        return text.matches("-?[0-9]{1,12}(\\.[0-9]{1,6})?") ? new BigDecimal(text) : null;
    }

    public static long convert(long cents, String from, String to) {
        BigDecimal euros = BigDecimal.valueOf(cents).divide(rate(from), 10, RoundingMode.HALF_EVEN);
        return euros.multiply(rate(to)).setScale(0, RoundingMode.HALF_EVEN).longValueExact();
    }

    private static BigDecimal rate(String currency) {
        return RATES.getOrDefault(currency, BigDecimal.ONE);
    }

    /** Adds an amount, its members next to each other: the Java SDK skips what stands between them. */
    public static JsonObjectBuilder add(JsonObjectBuilder json, long cents, String currency) {
        return json.add("amount", cents).add("amount_decimal", decimal(cents)).add("currency", currency);
    }

    public static JsonObject balance(long atDisposal, long reserved) {
        return JSON.createObjectBuilder()
                .add("at_disposal", atDisposal)
                .add("at_disposal_decimal", decimal(atDisposal))
                .add("reserved", reserved)
                .add("reserved_decimal", decimal(reserved))
                .build();
    }
}
