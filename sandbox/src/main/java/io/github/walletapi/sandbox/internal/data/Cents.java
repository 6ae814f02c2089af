package io.github.walletapi.sandbox.internal.data;

import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.json.spi.JsonProvider;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads, converts and writes amounts. A cent is the hundredth part of any unit, as it is to the PHP client: yen have
 * cents, and what a dinar has less than a cent can only be said as a decimal.
 */
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
            "CZK", new BigDecimal("25.10"),
            "JPY", new BigDecimal("162.50"),
            "KWD", new BigDecimal("0.331"));

    private Cents() {}

    public static List<String> currencies() {
        return RATES.keySet().stream().sorted().toList();
    }

    public static boolean isCurrency(String code) {
        return RATES.containsKey(code);
    }

    /** Writes an amount in units, with two decimals at least. */
    public static String decimal(BigDecimal amount) {
        BigDecimal plain = amount.stripTrailingZeros();
        return plain.setScale(Math.max(2, plain.scale())).toPlainString();
    }

    /** Adds the member in cents, where it can be said in them, and the one in units, next to each other. */
    public static JsonObjectBuilder add(JsonObjectBuilder json, String name, BigDecimal amount) {
        BigDecimal cents = amount.movePointRight(2).stripTrailingZeros();
        if (cents.scale() <= 0) {
            json.add(name, cents.longValueExact());
        }
        return json.add(name + "_decimal", decimal(amount));
    }

    /**
     * Shows a price as the API does, of {@code amount} or {@code amount_decimal} and a currency of any kind;
     * null when it has not.
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

    /** Converts an amount by the rates of the sandbox, to what its cents can say and the other currency has. */
    public static BigDecimal convert(BigDecimal amount, String from, String to) {
        int digits = Math.min(2, Currency.getInstance(to).getDefaultFractionDigits());
        return amount.divide(rate(from), 10, RoundingMode.HALF_EVEN)
                .multiply(rate(to))
                .setScale(digits, RoundingMode.HALF_EVEN);
    }

    private static BigDecimal rate(String currency) {
        return RATES.getOrDefault(currency, BigDecimal.ONE);
    }

    /** Adds an amount, its members next to each other: the Java SDK skips what stands between them. */
    public static JsonObjectBuilder add(JsonObjectBuilder json, BigDecimal amount, String currency) {
        return add(json, "amount", amount).add("currency", currency);
    }

    public static JsonObject balance(BigDecimal atDisposal, BigDecimal reserved) {
        JsonObjectBuilder json = add(JSON.createObjectBuilder(), "at_disposal", atDisposal);
        return add(json, "reserved", reserved).build();
    }

    /** Reads what stands in a balance, or in a row of the data, in units. */
    public static BigDecimal read(JsonObject row, String name) {
        return row.containsKey(name + "_decimal")
                ? new BigDecimal(row.getString(name + "_decimal"))
                : BigDecimal.valueOf(row.getInt(name), 2);
    }
}
