package io.github.walletapi.internal.json;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonStructure;
import jakarta.json.JsonValue;
import jakarta.json.bind.JsonbException;
import jakarta.json.stream.JsonLocation;
import jakarta.json.stream.JsonParser;
import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Refuses a number that does not fit where it is to go: a parser cuts off its fraction or its upper bits without a
 * word, and what remains is somebody else's ID. Refuses too what follows behind the end of the JSON, and what is not
 * plainly of the shape that is expected: JSON-B would make something of it, and say nothing.
 */
final class ExactParser implements JsonParser {

    private static final int INITIAL_LEVELS = 16;

    /** Members of money that were seen. */
    private static final long KNOWN = 1;

    private static final long UNKNOWN = 2;

    /** What JSON-B reads from a list as if nothing were there, or makes something of. */
    private static final Set<Shape.Kind> NOT_PLAIN = EnumSet.of(Shape.Kind.FLAG, Shape.Kind.RECORD, Shape.Kind.MONEY);

    private final JsonParser parser;

    /** Of each open object that has money in several members: those that came so far. */
    private final Deque<Map<String, JsonValue>> amounts = new ArrayDeque<>();

    /** Money put together of them, which is told before such an object ends. */
    private final Deque<FlatMoney.Token> told = new ArrayDeque<>();

    /** The one that is being told; null where the text itself is. */
    private FlatMoney.@Nullable Token step;

    /** What is being read, level by level; null where anything may stand. */
    private @Nullable Shape[] open = new @Nullable Shape[INITIAL_LEVELS];

    private long[] seen = new long[INITIAL_LEVELS];
    private int depth;
    /** Tells the shape of the value that comes next. */
    private @Nullable Shape next;

    private @Nullable String name;
    private boolean ofId;

    ExactParser(JsonParser parser, @Nullable Shape shape) {
        this.parser = parser;
        this.next = shape;
    }

    @Override
    public long getLong() {
        try {
            return Long.parseLong(text());
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
            return getBigDecimal().longValueExact();
        } catch (RuntimeException tooLargeOrNotWhole) {
            throw misfit();
        }
    }

    private static JsonbException misfit() {
        return UnreadableBody.of("A number is too large or not whole");
    }

    /** Called when all was read that was asked for; after a failure, what this throws comes second and is not seen. */
    @Override
    public void close() {
        try (JsonParser whole = parser) {
            if (whole.hasNext()) {
                throw new UnreadableBody("The answer goes on behind its end");
            }
        }
    }

    @Override
    public boolean hasNext() {
        return !told.isEmpty() || parser.hasNext();
    }

    @Override
    public Event next() {
        Event event = advance();
        name = null;
        switch (event) {
            case KEY_NAME -> {
                Shape shape = open[depth];
                if (shape != null) {
                    name = text();
                    next = memberOf(shape, name);
                    ofId = name.equals("id");
                    name = shape.nameForJsonb(name);
                }
            }
            case START_OBJECT, START_ARRAY -> begin(event);
            case END_OBJECT, END_ARRAY -> end();
            default -> value(event);
        }
        return event;
    }

    private @Nullable Shape memberOf(Shape shape, String member) {
        switch (shape.kind()) {
            case RECORD -> {
                Shape.Member known = shape.member(member);
                if (known != null) {
                    seen[depth] |= known.bit();
                    return known.shape();
                }
                if (shape.isOtherName(member)) {
                    throw UnreadableBody.of("There is a member by another of its names");
                }
                if (shape.keepsOthers()) {
                    throw UnreadableBody.of("There is a member that nobody knows");
                }
            }
            case MAP -> {
                return shape.element();
            }
            case MONEY -> {
                boolean known = Shape.isOfMoney(member);
                if (!known && keepsOthers(open[depth - 1])) {
                    throw UnreadableBody.of("There is a member that nobody knows");
                }
                seen[depth] |= known ? KNOWN : UNKNOWN;
            }
            default -> {
                // Nobody knows what stands there.
            }
        }
        return null;
    }

    private static boolean keepsOthers(@Nullable Shape shape) {
        return shape != null && shape.keepsOthers();
    }

    /** To the next event; what is money in several members is left out where it stands, and told as one at the end. */
    private Event advance() {
        while (told.isEmpty()) {
            step = null;
            Event event = parser.next();
            Shape shape = open[depth];
            if (shape == null || shape.flatMoney().isEmpty()) {
                return event;
            }
            String member = event == Event.KEY_NAME ? parser.getString() : "";
            if (shape.isOfFlatMoney(member)) {
                memberOf(shape, member);
                parser.next();
                amounts.element().put(member, parser.getValue());
            } else if (event == Event.END_OBJECT) {
                FlatMoney.gather(shape.flatMoney(), amounts.remove(), told);
            } else {
                return event;
            }
        }
        step = told.remove();
        return step.event();
    }

    private void begin(Event event) {
        Shape shape = next;
        if (shape != null && (shape.kind() == Shape.Kind.LIST) != (event == Event.START_ARRAY)) {
            if (NOT_PLAIN.contains(shape.kind())) {
                throw UnreadableBody.of("There is another value than expected");
            }
            shape = null;
        }
        depth++;
        if (depth == open.length) {
            open = Arrays.copyOf(open, 2 * depth);
            seen = Arrays.copyOf(seen, 2 * depth);
        }
        open[depth] = shape;
        seen[depth] = 0;
        if (shape != null && !shape.flatMoney().isEmpty()) {
            amounts.push(new HashMap<>());
        }
        next = event == Event.START_ARRAY && shape != null ? shape.element() : null;
    }

    private void end() {
        Shape shape = open[depth];
        if (shape != null && shape.kind() == Shape.Kind.MONEY && seen[depth] == UNKNOWN) {
            throw UnreadableBody.of("There is no amount");
        }
        if (shape != null && (shape.required() & ~seen[depth]) != 0) {
            throw UnreadableBody.of(shape.missing(seen[depth]) + " is missing");
        }
        closeLevel();
    }

    private void closeLevel() {
        depth--;
        Shape outer = open[depth];
        next = outer != null && outer.kind() == Shape.Kind.LIST ? outer.element() : null;
    }

    private void value(Event event) {
        Shape shape = next;
        Shape outer = open[depth];
        if (event == Event.VALUE_NULL && outer != null && outer.kind() == Shape.Kind.LIST) {
            throw UnreadableBody.of("There is nothing in a list");
        }
        if (shape == null) {
            return;
        }
        boolean literal = event == Event.VALUE_TRUE || event == Event.VALUE_FALSE;
        if (shape.kind() == Shape.Kind.FLAG && !literal) {
            throw UnreadableBody.of("There is neither true nor false");
        }
        if (shape.kind() == Shape.Kind.RECORD && event != Event.VALUE_NULL) {
            // JSON-B leaves it out of a list without a word.
            throw UnreadableBody.of("There is another value than expected");
        }
        if (shape.kind() == Shape.Kind.NUMBER && (literal || event == Event.VALUE_NULL || isNoId())) {
            throw UnreadableBody.of("There is no number");
        }
        if (outer == null || outer.kind() != Shape.Kind.LIST) {
            next = null;
        }
    }

    private boolean isNoId() {
        return ofId && text().equals("0");
    }

    /** The value was read past {@link #next()}. */
    private <V extends JsonValue> V passed(V value) {
        if (value instanceof JsonStructure) {
            closeLevel();
        }
        return value;
    }

    @Override
    public Event currentEvent() {
        return step == null ? parser.currentEvent() : step.event();
    }

    @Override
    public String getString() {
        return name == null ? text() : name;
    }

    private String text() {
        return step == null ? parser.getString() : step.text();
    }

    @Override
    public boolean isIntegralNumber() {
        return step == null ? parser.isIntegralNumber() : step.number().scale() == 0;
    }

    @Override
    public BigDecimal getBigDecimal() {
        return step == null ? parser.getBigDecimal() : step.number();
    }

    @Override
    public JsonLocation getLocation() {
        return parser.getLocation();
    }

    @Override
    public JsonObject getObject() {
        return passed(parser.getObject());
    }

    @Override
    public JsonValue getValue() {
        return step == null ? passed(parser.getValue()) : step.value();
    }

    @Override
    public JsonArray getArray() {
        return passed(parser.getArray());
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
            Event event = next();
            if (event == start) {
                open++;
            } else if (event == end) {
                open--;
            }
        }
    }
}
