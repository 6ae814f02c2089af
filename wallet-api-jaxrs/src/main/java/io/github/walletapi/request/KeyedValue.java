package io.github.walletapi.request;

import java.util.regex.Pattern;

/**
 * A value of the query whose name has a key of its own: {@code person_code[LT]=…}.
 *
 * @param key what stands between the brackets
 * @param value what it is
 */
public record KeyedValue(String key, String value) {

    private static final Pattern KEY = Pattern.compile("[A-Za-z0-9_.-]{1,60}");

    /**
     * Checks both.
     *
     * @throws IllegalArgumentException if the key is no word, or the value is empty
     */
    public KeyedValue {
        if (!KEY.matcher(key).matches()) {
            throw new IllegalArgumentException("The key must be a word of letters, digits, '-', '_' or '.'");
        }
        if (value.isBlank()) {
            throw new IllegalArgumentException("The value must not be empty");
        }
    }
}
