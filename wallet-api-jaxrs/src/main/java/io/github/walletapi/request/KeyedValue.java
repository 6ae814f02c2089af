package io.github.walletapi.request;

import java.io.Serializable;
import java.util.regex.Pattern;

/**
 * A value of the query whose name has an index: {@code person_code[LT]=…}.
 *
 * @param index what stands between the brackets
 * @param value what it is
 */
public record KeyedValue(String index, String value) implements Serializable {

    private static final Pattern INDEX = Pattern.compile("[A-Za-z0-9_.-]{1,60}");

    /**
     * Checks both.
     *
     * @throws IllegalArgumentException if the index is no word, or the value is empty
     */
    public KeyedValue {
        if (!INDEX.matcher(index).matches()) {
            throw new IllegalArgumentException("The index must be a word of letters, digits, '-', '_' or '.'");
        }
        if (value.isBlank()) {
            throw new IllegalArgumentException("The value must not be empty");
        }
    }

    /**
     * From {@code LT=31001010000}. JAX-RS asks of every parameter that it can be made of a text.
     *
     * @throws IllegalArgumentException if it is none
     */
    public static KeyedValue valueOf(String text) {
        int equals = text.indexOf('=');
        if (equals < 0) {
            throw new IllegalArgumentException("The text must be an index, '=' and a value");
        }
        return new KeyedValue(text.substring(0, equals), text.substring(equals + 1));
    }
}
