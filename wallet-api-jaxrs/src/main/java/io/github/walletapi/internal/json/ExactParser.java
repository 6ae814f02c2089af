package io.github.walletapi.internal.json;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import jakarta.json.bind.JsonbException;
import jakarta.json.stream.JsonLocation;
import jakarta.json.stream.JsonParser;
import java.math.BigDecimal;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Refuses a number that does not fit where it is to go: a parser cuts off its fraction or its upper bits without a
 * word, and what remains is somebody else's ID. Refuses too what follows behind the end of the JSON.
 */
final class ExactParser implements JsonParser {

    private final JsonParser parser;

    ExactParser(JsonParser parser) {
        this.parser = parser;
    }

    @Override
    public long getLong() {
        try {
            return Long.parseLong(parser.getString());
        } catch (NumberFormatException notOnlyDigits) {
            return exactly();
        }
    }

    @Override
    public int getInt() {
        long number = getLong();
        if (number != (int) number) {
            throw misfit();
        }
        return (int) number;
    }

    /** Whole numbers may have a point or an exponent too. */
    private long exactly() {
        try {
            return parser.getBigDecimal().longValueExact();
        } catch (RuntimeException tooLargeOrNotWhole) {
            throw misfit();
        }
    }

    /** JSON-B adds the name of the field to failures of its own kind only. */
    private static JsonbException misfit() {
        UnreadableBody reason = new UnreadableBody("A number is too large or not whole");
        return new JsonbException(String.valueOf(reason.getMessage()), reason);
    }

    /** Called when all was read that was asked for; after a failure, what this throws comes second and is not seen. */
    @Override
    public void close() {
        try (parser) {
            if (parser.hasNext()) {
                throw new UnreadableBody("The answer goes on behind its end");
            }
        }
    }

    @Override
    public boolean hasNext() {
        return parser.hasNext();
    }

    @Override
    public Event next() {
        return parser.next();
    }

    @Override
    public Event currentEvent() {
        return parser.currentEvent();
    }

    @Override
    public String getString() {
        return parser.getString();
    }

    @Override
    public boolean isIntegralNumber() {
        return parser.isIntegralNumber();
    }

    @Override
    public BigDecimal getBigDecimal() {
        return parser.getBigDecimal();
    }

    @Override
    public JsonLocation getLocation() {
        return parser.getLocation();
    }

    @Override
    public JsonObject getObject() {
        return parser.getObject();
    }

    @Override
    public JsonValue getValue() {
        return parser.getValue();
    }

    @Override
    public JsonArray getArray() {
        return parser.getArray();
    }

    @Override
    public Stream<JsonValue> getArrayStream() {
        return parser.getArrayStream();
    }

    @Override
    public Stream<Map.Entry<String, JsonValue>> getObjectStream() {
        return parser.getObjectStream();
    }

    @Override
    public Stream<JsonValue> getValueStream() {
        return parser.getValueStream();
    }

    @Override
    public void skipArray() {
        skip(Event.START_ARRAY, Event.END_ARRAY);
    }

    @Override
    public void skipObject() {
        skip(Event.START_OBJECT, Event.END_OBJECT);
    }

    /** Event by event: Parsson's own way of skipping never comes back from JSON that breaks off. */
    private void skip(Event start, Event end) {
        for (int open = 1; open > 0; ) {
            Event event = parser.next();
            if (event == start) {
                open++;
            } else if (event == end) {
                open--;
            }
        }
    }
}
