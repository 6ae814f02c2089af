package io.github.walletapi.internal.json;

import io.github.walletapi.internal.shared.MoneyMembers;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.json.spi.JsonProvider;
import jakarta.json.stream.JsonParser;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import org.jspecify.annotations.Nullable;

/**
 * Money whose amount and currency are members of the object around it: made one member before JSON-B reads the object, and
 * several again when it has written it.
 *
 * @param amount the member in minor units, and that of the record
 * @param decimal the member in major units
 * @param currency the member that says the currency
 */
record FlatMoney(String amount, String decimal, String currency) {

    private static final String OF_AMOUNT = "amount";
    private static final String OF_DECIMAL = "amount_decimal";
    private static final String OF_CURRENCY = "currency";

    /** Null if the component is something else. */
    static @Nullable FlatMoney of(RecordComponent component) {
        MoneyMembers members = component.getAnnotation(MoneyMembers.class);
        String amount = Shape.nameOf(component);
        return members == null ? null : new FlatMoney(amount, amount + "_decimal", members.currency());
    }

    List<String> members() {
        return List.of(amount, decimal, currency);
    }

    /**
     * A step of what is told of money that was put together.
     *
     * @param text the name of a member, a text, a number; empty of what begins or ends
     * @param of the value whose step it is; null of names, and of what begins or ends
     */
    record Token(
            JsonParser.Event event, String text, @Nullable JsonValue of) {

        private static final Map<JsonValue.ValueType, JsonParser.Event> EVENTS = Map.of(
                JsonValue.ValueType.STRING, JsonParser.Event.VALUE_STRING,
                JsonValue.ValueType.NUMBER, JsonParser.Event.VALUE_NUMBER,
                JsonValue.ValueType.TRUE, JsonParser.Event.VALUE_TRUE,
                JsonValue.ValueType.FALSE, JsonParser.Event.VALUE_FALSE);

        private static final Token START = new Token(JsonParser.Event.START_OBJECT, "", null);
        private static final Token END = new Token(JsonParser.Event.END_OBJECT, "", null);

        private static Token name(String name) {
            return new Token(JsonParser.Event.KEY_NAME, name, null);
        }

        private static Token value(JsonValue value) {
            JsonParser.Event event = EVENTS.get(value.getValueType());
            if (event == null) {
                throw UnreadableBody.of("There is another value than expected");
            }
            return new Token(event, value instanceof JsonString string ? string.getString() : value.toString(), value);
        }

        JsonValue value() {
            if (of == null) {
                throw new IllegalStateException("Money is read member by member");
            }
            return of;
        }

        BigDecimal number() {
            return new BigDecimal(text);
        }
    }

    /** Tells each money of the members that came, and the end of the object that they came from. */
    static void gather(List<FlatMoney> flat, Map<String, JsonValue> came, Queue<Token> told) {
        came.values().removeIf(JsonValue.NULL::equals);
        for (FlatMoney money : flat) {
            if (came.containsKey(money.amount) || came.containsKey(money.decimal)) {
                told.add(Token.name(money.amount));
                told.add(Token.START);
                tell(OF_AMOUNT, came.get(money.amount), told);
                tell(OF_DECIMAL, came.get(money.decimal), told);
                tell(OF_CURRENCY, came.get(money.currency), told);
                told.add(Token.END);
            }
        }
        told.add(Token.END);
    }

    private static void tell(String name, @Nullable JsonValue value, Queue<Token> told) {
        if (value != null) {
            told.add(Token.name(name));
            told.add(Token.value(value));
        }
    }

    private static void add(String name, @Nullable JsonValue value, JsonObjectBuilder builder) {
        if (value != null && !value.equals(JsonValue.NULL)) {
            builder.add(name, value);
        }
    }

    /**
     * What JSON-B wrote of a shape, with money in the members that it is to have.
     *
     * @throws IllegalArgumentException if amounts that share the member of their currency have different ones
     */
    static JsonValue spread(JsonValue written, Shape shape, JsonProvider provider) {
        JsonValue within = spreadWithin(written, shape, provider);
        if (!(within instanceof JsonObject object) || shape.flatMoney().isEmpty()) {
            return within;
        }
        JsonObjectBuilder builder = provider.createObjectBuilder(object);
        spread(object, shape.flatMoney(), builder);
        return builder.build();
    }

    private static JsonValue spreadWithin(JsonValue value, Shape shape, JsonProvider provider) {
        if (value instanceof JsonArray array && shape.kind() == Shape.Kind.LIST) {
            JsonArrayBuilder builder = provider.createArrayBuilder();
            array.forEach(element -> builder.add(spread(element, shape.element(), provider)));
            return builder.build();
        }
        boolean isMap = shape.kind() == Shape.Kind.MAP;
        if (!(value instanceof JsonObject object) || !(isMap || shape.kind() == Shape.Kind.RECORD)) {
            return value;
        }
        JsonObjectBuilder builder = provider.createObjectBuilder();
        object.forEach((name, each) -> {
            Shape.Member member = isMap ? null : shape.member(name);
            Shape within = isMap ? shape.element() : member == null ? null : member.shape();
            builder.add(name, within == null ? each : spread(each, within, provider));
        });
        return builder.build();
    }

    private static void spread(JsonObject object, List<FlatMoney> all, JsonObjectBuilder builder) {
        Map<String, String> currencies = new HashMap<>();
        for (FlatMoney money : all) {
            if (object.get(money.amount) instanceof JsonObject whole) {
                String currency = whole.getString(OF_CURRENCY);
                if (!currency.equals(currencies.getOrDefault(money.currency, currency))) {
                    throw new IllegalArgumentException(
                            money.amount + " must have the " + money.currency + " of the amount beside it");
                }
                currencies.put(money.currency, currency);
                builder.remove(money.amount);
                add(money.amount, whole.get(OF_AMOUNT), builder);
                add(money.decimal, whole.get(OF_DECIMAL), builder);
                add(money.currency, whole.get(OF_CURRENCY), builder);
            }
        }
    }
}
