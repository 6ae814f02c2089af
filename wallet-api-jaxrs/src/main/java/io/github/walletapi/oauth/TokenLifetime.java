package io.github.walletapi.oauth;

import jakarta.json.Json;
import jakarta.json.JsonNumber;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.json.bind.adapter.JsonbAdapter;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How long a token works, on the wire: seconds in JSON, {@link Duration} in Java. What makes no sense is read as missing, for
 * it stands beside a token, which comes only once.
 */
public final class TokenLifetime implements JsonbAdapter<@Nullable Duration, @Nullable JsonValue> {

    /** Reads a number of seconds that makes sense, and fits a {@code long}. */
    private static final int MOST_DIGITS = 18;

    private static final int LONGEST_TEXT = 100;

    @Override
    public @Nullable JsonValue adaptToJson(@Nullable Duration length) {
        return length == null ? null : Json.createValue(length.toSeconds());
    }

    @Override
    public @Nullable Duration adaptFromJson(@Nullable JsonValue seconds) {
        if (seconds instanceof JsonNumber number) {
            return length(number.bigDecimalValue());
        }
        if (seconds instanceof JsonString text && text.getString().length() <= LONGEST_TEXT) {
            try {
                return length(new BigDecimal(text.getString().strip()));
            } catch (NumberFormatException noNumber) {
                return null;
            }
        }
        return null;
    }

    /** Exponents are looked at first: to write such a number out could take for ever. */
    private static @Nullable Duration length(BigDecimal seconds) {
        long digits = (long) seconds.precision() - seconds.scale();
        if (digits > MOST_DIGITS) {
            return null;
        }
        return digits <= 0
                ? Duration.ZERO
                : Duration.ofSeconds(seconds.setScale(0, RoundingMode.DOWN).longValueExact());
    }
}
