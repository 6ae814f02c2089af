package io.github.walletapi.sandbox.internal.endpoint;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.json.spi.JsonProvider;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Picks the language of texts: the data writes a translated text as an object with a key {@code en}. */
final class Translator {
    /** Looked for once: a page of 200 locations has thousands of objects. */
    private static final JsonProvider JSON = JsonProvider.provider();

    private final String language;

    /** @param locale such as {@code lt} or {@code lt_LT}; without it, or where a text is not translated, English */
    Translator(@Nullable String locale) {
        this.language = locale == null ? "en" : locale.split("[-_]", 2)[0].toLowerCase(Locale.ROOT);
    }

    JsonValue in(JsonValue value) {
        return switch (value.getValueType()) {
            case OBJECT -> in(value.asJsonObject());
            case ARRAY -> {
                JsonArrayBuilder items = JSON.createArrayBuilder();
                value.asJsonArray().forEach(item -> items.add(in(item)));
                yield items.build();
            }
            default -> value;
        };
    }

    private JsonValue in(JsonObject object) {
        if (object.get("en") instanceof JsonString english) {
            return object.get(language) instanceof JsonString translated ? translated : english;
        }
        JsonObjectBuilder fields = JSON.createObjectBuilder();
        object.forEach((name, field) -> fields.add(name, in(field)));
        return fields.build();
    }
}
