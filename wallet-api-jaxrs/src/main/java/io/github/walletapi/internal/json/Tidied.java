package io.github.walletapi.internal.json;

import io.github.walletapi.wallet.Wallet;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Map;

/**
 * Answers without what says no more than a member that is missing: PHP writes an empty object as {@code []}, and null
 * may stand where a number is expected. One page of the documentation shows the wallets of a user as a single object,
 * where every SDK reads a list.
 */
final class Tidied {

    private Tidied() {}

    static JsonValue forType(JsonValue value, Type type) {
        if (value.equals(JsonValue.EMPTY_JSON_ARRAY) && isOf(Map.class, type)) {
            return JsonValue.EMPTY_JSON_OBJECT;
        }
        JsonValue tidy = tidied(value);
        boolean single = tidy instanceof JsonObject wallet
                && wallet.containsKey("id")
                && isOf(List.class, type)
                && ((ParameterizedType) type).getActualTypeArguments()[0] == Wallet.class;
        return single ? Json.createArrayBuilder().add(tidy).build() : tidy;
    }

    private static boolean isOf(Class<?> raw, Type type) {
        return type instanceof ParameterizedType generic && generic.getRawType() == raw;
    }

    private static JsonValue tidied(JsonValue value) {
        if (value instanceof JsonObject object) {
            JsonObjectBuilder builder = Json.createObjectBuilder();
            object.forEach((name, member) -> {
                if (!member.equals(JsonValue.NULL) && !member.equals(JsonValue.EMPTY_JSON_ARRAY)) {
                    builder.add(name, tidied(member));
                }
            });
            return builder.build();
        }
        if (value instanceof JsonArray array) {
            JsonArrayBuilder builder = Json.createArrayBuilder();
            array.forEach(element -> builder.add(tidied(element)));
            return builder.build();
        }
        return value;
    }
}
