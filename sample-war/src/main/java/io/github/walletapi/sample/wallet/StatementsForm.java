package io.github.walletapi.sample.wallet;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Holds what stands in the form above statements, right or wrong, as it stands in the address. What is not there is empty.
 *
 * @param from the first day, {@code 2026-01-31}
 * @param to the last day
 * @param currency ISO 4217; empty for any
 * @param page which page of the list, from 1
 */
public record StatementsForm(String from, String to, String currency, String page) {

    private static final int LONGEST_VALUE = 20;

    static StatementsForm of(Function<String, @Nullable String> parameters) {
        return new StatementsForm(
                text(parameters.apply("from")),
                text(parameters.apply("to")),
                text(parameters.apply("currency")),
                text(parameters.apply("page")));
    }

    /** Gives the address's query with these values and another page: with its question mark, or empty. */
    String queryOfPage(int number) {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("from", from);
        values.put("to", to);
        values.put("currency", currency);
        values.put("page", number == 1 ? "" : Integer.toString(number));
        String query = values.entrySet().stream()
                .filter(value -> !value.getValue().isEmpty())
                .map(value -> value.getKey() + "=" + URLEncoder.encode(value.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return query.isEmpty() ? "" : "?" + query;
    }

    /** Leads to the first page of other days, the rest the same. */
    StatementsForm of(LocalDate first, LocalDate last) {
        return new StatementsForm(first.toString(), last.toString(), currency, "");
    }

    private static String text(@Nullable String value) {
        String text = value == null ? "" : value.strip();
        return text.length() <= LONGEST_VALUE ? text : text.substring(0, LONGEST_VALUE);
    }
}
