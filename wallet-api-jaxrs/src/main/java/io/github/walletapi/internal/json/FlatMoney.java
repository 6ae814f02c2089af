package io.github.walletapi.internal.json;

import io.github.walletapi.internal.shared.MoneyMembers;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonNumber;
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
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Money whose amount and currency are members of the object around it: made one member before JSON-B reads the object, and
 * several again when it has written it.
 *
 * @param amount the member in minor units, and that of the record
 * @param decimal the member in major units
 * @param currency the member that says the currency
 * @param abridged whether the currency may be that of the object around
 */
record FlatMoney(String amount, String decimal, String currency, boolean abridged) {

    private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,50}(\\.[0-9]{1,50})?");
    private static final String OF_AMOUNT = "amount";
    private static final String OF_DECIMAL = "amount_decimal";
    private static final String OF_CURRENCY = "currency";

    /** Null if the component is something else. */
    static @Nullable FlatMoney of(RecordComponent component) {
        MoneyMembers members = component.getAnnotation(MoneyMembers.class);
        String amount = Shape.nameOf(component);
        return members == null
                ? null
                : new FlatMoney(
                        amount,
                        amount + "_decimal",
                        members.currency(),
                        members.abridged() || members.currency().equals(MoneyMembers.AROUND));
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

    /**
     * What came of money, for those who put it together: with the currency of the object around where it has none, and
     * without an amount of which nothing says the currency.
     */
    static JsonObject completed(
            JsonObject object, List<FlatMoney> all, @Nullable String around, JsonProvider provider) {
        JsonObjectBuilder builder = provider.createObjectBuilder(object);
        boolean changed = false;
        for (FlatMoney money : all) {
            if (!money.abridged || says(object, money.currency)) {
                continue;
            }
            if (around != null) {
                builder.add(money.currency, around);
                changed = true;
            } else if (isAmount(object.get(money.amount)) && isAmount(object.get(money.decimal))) {
                builder.remove(money.amount).remove(money.decimal);
                changed = true;
            }
        }
        return changed ? builder.build() : object;
    }

    /** Or is not there; anything else cannot be read, whatever its currency is. */
    private static boolean isAmount(@Nullable JsonValue value) {
        return value == null
                || value instanceof JsonNumber
                || (value instanceof JsonString text
                        && NUMBER.matcher(text.getString()).matches());
    }

    private static boolean says(JsonObject object, String name) {
        JsonValue value = object.get(name);
        return value != null && !value.equals(JsonValue.NULL);
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
     * What JSON-B wrote of a body, with money in the members that it is to have.
     *
     * @throws IllegalArgumentException if amounts that share the member of their currency have different ones, or one that
     *     goes as cents has none
     */
    static JsonValue spread(JsonValue written, Shape shape, JsonProvider provider) {
        JsonValue spread = spreadOne(written, shape, provider);
        return spread instanceof JsonObject object && object.containsKey(MoneyMembers.AROUND)
                ? provider.createObjectBuilder(object)
                        .remove(MoneyMembers.AROUND)
                        .build()
                : spread;
    }

    /** What says the currency of its amounts by the object around it still has it, under a name of its own. */
    private static JsonValue spreadOne(JsonValue written, Shape shape, JsonProvider provider) {
        JsonValue within = spreadWithin(written, shape, provider);
        if (!(within instanceof JsonObject object) || shape.kind() != Shape.Kind.RECORD) {
            return within;
        }
        JsonObjectBuilder builder = provider.createObjectBuilder(object);
        Map<String, String> currencies = new HashMap<>();
        for (FlatMoney money : shape.flatMoney()) {
            if (object.get(money.amount) instanceof JsonObject whole) {
                note(currencies, money.currency, money.amount, whole.getString(OF_CURRENCY));
                builder.remove(money.amount);
                add(money.amount, whole.get(OF_AMOUNT), builder);
                add(money.decimal, whole.get(OF_DECIMAL), builder);
            }
        }
        for (String name : shape.cents()) {
            JsonValue value = object.get(name);
            if (value != null && !value.equals(JsonValue.NULL)) {
                builder.add(name, cents(name, value, currencies, provider));
            }
        }
        object.forEach((name, value) -> {
            JsonValue lifted = lifted(name, value, currencies, provider);
            if (lifted != value) {
                builder.add(name, lifted);
            }
        });
        currencies.forEach(builder::add);
        JsonObject all = builder.build();
        return shape.isOneOf() ? only(all) : all;
    }

    /** What is written in the place of a record of which one component is set. */
    private static JsonValue only(JsonObject all) {
        return all.values().stream()
                .filter(value -> !value.equals(JsonValue.NULL))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("Of a record of alternatives none is set"));
    }

    private static void note(Map<String, String> currencies, String member, String name, String currency) {
        if (!currency.equals(currencies.getOrDefault(member, currency))) {
            throw new IllegalArgumentException(name + " must have the "
                    + (member.equals(MoneyMembers.AROUND) ? OF_CURRENCY : member) + " of the amount beside it");
        }
        currencies.put(member, currency);
    }

    private static JsonValue cents(
            String name, JsonValue value, Map<String, String> currencies, JsonProvider provider) {
        if (value instanceof JsonArray all) {
            JsonArrayBuilder builder = provider.createArrayBuilder();
            all.forEach(each -> builder.add(cents(name, each, currencies, provider)));
            return builder.build();
        }
        JsonObject whole = value.asJsonObject();
        JsonValue amount = whole.get(OF_AMOUNT);
        if (amount == null) {
            throw new IllegalArgumentException(name + " must be whole cents of a currency that has cents");
        }
        note(currencies, MoneyMembers.AROUND, name, whole.getString(OF_CURRENCY));
        return amount;
    }

    /** Takes the currency out of what says it by the object around, and notes it for that object. */
    private static JsonValue lifted(
            String name, JsonValue value, Map<String, String> currencies, JsonProvider provider) {
        if (value instanceof JsonArray all && all.stream().anyMatch(FlatMoney::saysCurrencyAround)) {
            JsonArrayBuilder builder = provider.createArrayBuilder();
            all.forEach(each -> builder.add(lifted(name, each, currencies, provider)));
            return builder.build();
        }
        if (!saysCurrencyAround(value)) {
            return value;
        }
        JsonObject object = value.asJsonObject();
        note(currencies, OF_CURRENCY, name, object.getString(MoneyMembers.AROUND));
        return provider.createObjectBuilder(object).remove(MoneyMembers.AROUND).build();
    }

    private static boolean saysCurrencyAround(JsonValue value) {
        return value instanceof JsonObject object && object.containsKey(MoneyMembers.AROUND);
    }

    private static JsonValue spreadWithin(JsonValue value, Shape shape, JsonProvider provider) {
        if (value instanceof JsonArray array && shape.kind() == Shape.Kind.LIST) {
            JsonArrayBuilder builder = provider.createArrayBuilder();
            array.forEach(element -> builder.add(spreadOne(element, shape.element(), provider)));
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
            builder.add(name, within == null ? each : spreadOne(each, within, provider));
        });
        return builder.build();
    }
}
