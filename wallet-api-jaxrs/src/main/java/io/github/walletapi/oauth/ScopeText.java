package io.github.walletapi.oauth;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.json.bind.adapter.JsonbAdapter;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Scopes of an answer, as one text with spaces or as a list: no source shows which. */
public final class ScopeText implements JsonbAdapter<@Nullable String, @Nullable JsonValue> {

    @Override
    public @Nullable JsonValue adaptToJson(@Nullable String scopes) {
        return scopes == null ? null : Json.createValue(scopes);
    }

    @Override
    public @Nullable String adaptFromJson(@Nullable JsonValue scopes) {
        if (scopes instanceof JsonString text) {
            return text.getString();
        }
        if (scopes instanceof JsonArray list) {
            return list.stream()
                    .filter(JsonString.class::isInstance)
                    .map(word -> ((JsonString) word).getString())
                    .collect(Collectors.joining(" "));
        }
        return null;
    }
}
