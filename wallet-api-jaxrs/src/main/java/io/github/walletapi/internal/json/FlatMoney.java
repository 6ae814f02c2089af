package io.github.walletapi.internal.json;

import io.github.walletapi.internal.shared.MoneyMembers;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import jakarta.json.spi.JsonProvider;
import java.lang.reflect.RecordComponent;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

    /** What came of a shape, with each money in one member. */
    static JsonValue gathered(JsonValue came, Shape shape, JsonProvider provider) {
        JsonValue gathered = eachWithin(came, shape, provider, FlatMoney::gathered);
        return gathered instanceof JsonObject object && !shape.flatMoney().isEmpty()
                ? gathered(object, shape.flatMoney(), provider)
                : gathered;
    }

    private static JsonObject gathered(JsonObject object, List<FlatMoney> flat, JsonProvider provider) {
        JsonObjectBuilder builder = provider.createObjectBuilder(object);
        flat.forEach(money -> money.members().forEach(builder::remove));
        for (FlatMoney money : flat) {
            JsonObjectBuilder parts = provider.createObjectBuilder();
            add(OF_AMOUNT, object.get(money.amount), parts);
            add(OF_DECIMAL, object.get(money.decimal), parts);
            JsonObject amounts = parts.build();
            if (!amounts.isEmpty()) {
                JsonObjectBuilder whole = provider.createObjectBuilder(amounts);
                add(OF_CURRENCY, object.get(money.currency), whole);
                builder.add(money.amount, whole);
            }
        }
        return builder.build();
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
        JsonValue within = eachWithin(written, shape, provider, FlatMoney::spread);
        if (!(within instanceof JsonObject object) || shape.flatMoney().isEmpty()) {
            return within;
        }
        JsonObjectBuilder builder = provider.createObjectBuilder(object);
        spread(object, shape.flatMoney(), builder);
        return builder.build();
    }

    /** One of the two ways, for what a value holds. */
    private interface Way {
        JsonValue of(JsonValue value, Shape shape, JsonProvider provider);
    }

    private static JsonValue eachWithin(JsonValue value, Shape shape, JsonProvider provider, Way way) {
        if (value instanceof JsonArray array && shape.kind() == Shape.Kind.LIST) {
            JsonArrayBuilder builder = provider.createArrayBuilder();
            array.forEach(element -> builder.add(way.of(element, shape.element(), provider)));
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
            builder.add(name, within == null ? each : way.of(each, within, provider));
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
