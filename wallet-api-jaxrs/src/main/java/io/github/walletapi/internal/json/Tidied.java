package io.github.walletapi.internal.json;

import io.github.walletapi.wallet.Wallet;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import jakarta.json.spi.JsonProvider;
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

    /** Looked for once: each look would read files, with all of an answer's levels on the stack. */
    private final JsonProvider provider;

    Tidied(JsonProvider provider) {
        this.provider = provider;
    }

    JsonValue forType(JsonValue value, Type type) {
        if (value.equals(JsonValue.EMPTY_JSON_ARRAY) && isOf(Map.class, type)) {
            return JsonValue.EMPTY_JSON_OBJECT;
        }
        JsonValue tidy = tidied(value);
        boolean single = tidy instanceof JsonObject wallet
                && wallet.containsKey("id")
                && isOf(List.class, type)
                && ((ParameterizedType) type).getActualTypeArguments()[0] == Wallet.class;
        return single ? provider.createArrayBuilder().add(tidy).build() : tidy;
    }

    private static boolean isOf(Class<?> raw, Type type) {
        return type instanceof ParameterizedType generic && generic.getRawType() == raw;
    }

    private JsonValue tidied(JsonValue value) {
        if (value instanceof JsonObject object) {
            JsonObjectBuilder builder = provider.createObjectBuilder();
            for (Map.Entry<String, JsonValue> member : object.entrySet()) {
                JsonValue said = member.getValue();
                if (!said.equals(JsonValue.NULL) && !said.equals(JsonValue.EMPTY_JSON_ARRAY)) {
                    builder.add(member.getKey(), tidied(said));
                }
            }
            return builder.build();
        }
        if (value instanceof JsonArray array) {
            JsonArrayBuilder builder = provider.createArrayBuilder();
            for (JsonValue element : array) {
                builder.add(tidied(element));
            }
            return builder.build();
        }
        return value;
    }
}
