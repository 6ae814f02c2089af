package io.github.walletapi.internal.json;

import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.json.spi.JsonProvider;
import java.math.BigDecimal;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Brings members that have several names and forms under the one that the record knows; what stands there counts. */
final class Names {

    private static final String FOR = "for";
    private static final String UNTIL = "until";
    private static final BigDecimal SECONDS_OF_AN_HOUR = BigDecimal.valueOf(3600);
    /** More than any length of time has; without a bound, a short text such as 1E999999999 fills the memory. */
    private static final int MOST_DIGITS = 18;

    private static final Pattern DIGITS = Pattern.compile("[0-9]{1,18}(\\.[0-9]{1,18})?");

    private Names() {}

    static JsonObject plain(JsonObject came, Shape shape, JsonProvider provider) {
        if (came.keySet().stream().noneMatch(shape::isOtherName)) {
            return came;
        }
        JsonObjectBuilder builder = provider.createObjectBuilder(came);
        for (Map.Entry<String, String> name : shape.otherNames().entrySet()) {
            JsonValue other = came.get(name.getKey());
            if (other != null) {
                builder.remove(name.getKey());
                if (!says(came.get(name.getValue()))) {
                    builder.add(name.getValue(), other);
                }
            }
        }
        for (String name : shape.olderForms()) {
            JsonValue hours = came.get(name + "_for");
            JsonValue until = came.get(name + "_until");
            JsonValue newer = came.get(name);
            builder.remove(name + "_for").remove(name + "_until");
            if (says(hours) || says(until)) {
                builder.add(name, together(newer, hours, until, provider));
            }
        }
        return builder.build();
    }

    private static JsonObject together(
            @Nullable JsonValue newer, @Nullable JsonValue hours, @Nullable JsonValue until, JsonProvider provider) {
        if (says(newer) && !(newer instanceof JsonObject)) {
            throw new UnreadableBody("A length of time is no object");
        }
        JsonObject known = newer instanceof JsonObject object ? object : JsonValue.EMPTY_JSON_OBJECT;
        JsonObjectBuilder builder = provider.createObjectBuilder(known);
        if (hours != null && says(hours) && !says(known.get(FOR))) {
            builder.add(FOR, number(hours).multiply(SECONDS_OF_AN_HOUR));
        }
        if (until != null && says(until) && !says(known.get(UNTIL))) {
            builder.add(UNTIL, until);
        }
        return builder.build();
    }

    private static BigDecimal number(JsonValue value) {
        BigDecimal number = value instanceof JsonNumber exact ? exact.bigDecimalValue() : null;
        if (value instanceof JsonString text && DIGITS.matcher(text.getString()).matches()) {
            number = new BigDecimal(text.getString());
        }
        if (number == null || Math.abs((long) number.precision() - number.scale()) > MOST_DIGITS) {
            throw new UnreadableBody("A length of time is no number of hours");
        }
        return number;
    }

    private static boolean says(@Nullable JsonValue value) {
        return value != null
                && !value.equals(JsonValue.NULL)
                && !value.equals(JsonValue.EMPTY_JSON_ARRAY)
                && !(value instanceof JsonString text && text.getString().isEmpty());
    }
}
