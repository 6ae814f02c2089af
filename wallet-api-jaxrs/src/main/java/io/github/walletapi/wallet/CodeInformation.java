package io.github.walletapi.wallet;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.Serializable;
import java.io.StringReader;
import org.jspecify.annotations.Nullable;

/**
 * What a scanned code means.
 *
 * @param type what it leads to
 * @param parameters whatever belongs to it; not documented
 */
public record CodeInformation(
        @Nullable CodeType type, @Nullable JsonObject parameters) implements Serializable {

    /** JSON-P's objects cannot be serialised, but their text can. */
    private Object writeReplace() {
        return new Written(type, parameters == null ? null : parameters.toString());
    }

    private record Written(
            @Nullable CodeType type, @Nullable String parameters) implements Serializable {

        private Object readResolve() {
            return new CodeInformation(type, parameters == null ? null : parsed(parameters));
        }

        private static JsonObject parsed(String text) {
            try (JsonReader reader = Json.createReader(new StringReader(text))) {
                return reader.readObject();
            }
        }
    }
}
