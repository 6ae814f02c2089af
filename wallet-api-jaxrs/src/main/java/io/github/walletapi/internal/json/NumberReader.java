package io.github.walletapi.internal.json;

import io.github.walletapi.internal.shared.JsonBounds;
import jakarta.json.JsonNumber;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.json.bind.serializer.DeserializationContext;
import jakarta.json.bind.serializer.JsonbDeserializer;
import jakarta.json.stream.JsonParser;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Numbers that have no bound of their own, and may stand in a text, where {@link JsonBounds} sees nothing of them. An
 * anonymous subclass per type keeps the type visible to JSON-B.
 *
 * @param <N> the type
 */
abstract class NumberReader<N extends Number> implements JsonbDeserializer<@Nullable N> {

    private final Function<BigDecimal, N> of;

    NumberReader(Function<BigDecimal, N> of) {
        this.of = of;
    }

    @Override
    public @Nullable N deserialize(JsonParser parser, DeserializationContext context, Type type) {
        JsonValue value = parser.getValue();
        if (value.equals(JsonValue.NULL)) {
            return null;
        }
        try {
            return of.apply(decimal(value));
        } catch (ArithmeticException | NumberFormatException noSuchNumber) {
            throw new UnreadableBody("There is no number of the kind that is expected");
        }
    }

    private static BigDecimal decimal(JsonValue value) {
        if (value instanceof JsonNumber number) {
            return number.bigDecimalValue();
        }
        if (!(value instanceof JsonString text)) {
            throw new UnreadableBody("There is no number where one is expected");
        }
        if (text.getString().length() > JsonBounds.LONGEST_NUMBER) {
            throw new UnreadableBody(JsonBounds.TOO_LONG);
        }
        return new BigDecimal(text.getString());
    }

    /** Exponents are looked at first: a short text can mean a number of a gigabyte. */
    static BigInteger whole(BigDecimal number) {
        if ((long) number.precision() - number.scale() > JsonBounds.LONGEST_NUMBER) {
            throw new UnreadableBody(JsonBounds.TOO_LONG);
        }
        return number.toBigIntegerExact();
    }
}
