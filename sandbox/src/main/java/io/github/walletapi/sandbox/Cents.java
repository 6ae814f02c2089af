package io.github.walletapi.sandbox;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;

/** Amounts in cents, and how they are written; the sandbox knows currencies with two decimals only. */
final class Cents {
    /** What one euro buys; invented. */
    private static final Map<String, BigDecimal> RATES = Map.of(
            "EUR", BigDecimal.ONE,
            "USD", new BigDecimal("1.08"),
            "GBP", new BigDecimal("0.85"),
            "PLN", new BigDecimal("4.30"),
            "SEK", new BigDecimal("11.20"),
            "CZK", new BigDecimal("25.10"));

    private Cents() {}

    static List<String> currencies() {
        return RATES.keySet().stream().sorted().toList();
    }

    static boolean isCurrency(String code) {
        return RATES.containsKey(code);
    }

    static String decimal(long cents) {
        return BigDecimal.valueOf(cents, 2).toPlainString();
    }

    static long convert(long cents, String from, String to) {
        BigDecimal euros = BigDecimal.valueOf(cents).divide(rate(from), 10, RoundingMode.HALF_EVEN);
        return euros.multiply(rate(to)).setScale(0, RoundingMode.HALF_EVEN).longValueExact();
    }

    private static BigDecimal rate(String currency) {
        return RATES.getOrDefault(currency, BigDecimal.ONE);
    }

    /** Next to each other: the Java SDK skips what stands between amount, amount_decimal and currency. */
    static JsonObjectBuilder add(JsonObjectBuilder json, long cents, String currency) {
        return json.add("amount", cents).add("amount_decimal", decimal(cents)).add("currency", currency);
    }

    static JsonObject balance(long atDisposal, long reserved) {
        return Json.createObjectBuilder()
                .add("at_disposal", atDisposal)
                .add("at_disposal_decimal", decimal(atDisposal))
                .add("reserved", reserved)
                .add("reserved_decimal", decimal(reserved))
                .build();
    }
}
