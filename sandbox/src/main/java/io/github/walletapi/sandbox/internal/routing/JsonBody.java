package io.github.walletapi.sandbox.internal.routing;

import io.github.walletapi.sandbox.internal.error.ApiException;
import io.github.walletapi.sandbox.internal.error.ParameterErrors;
import io.github.walletapi.sandbox.internal.http.FormDecoder;
import io.github.walletapi.sandbox.internal.http.HttpRequest;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.json.spi.JsonProvider;
import jakarta.json.stream.JsonParser;
import java.io.StringReader;
import org.jspecify.annotations.Nullable;

/** Reads a body that is a JSON object; null in it means absent, as the PHP client writes unset fields. */
public final class JsonBody {
    /** Looked for once: a body has many objects. */
    private static final JsonProvider JSON = JsonProvider.provider();

    private final JsonObject object;
    private final ParameterErrors errors = new ParameterErrors();

    private JsonBody(JsonObject object) {
        this.object = object;
    }

    public static JsonBody of(HttpRequest request) {
        return new JsonBody(object(request));
    }

    /** Reads a body that may be absent, which counts as an empty object. */
    public static JsonBody ofOptional(HttpRequest request) {
        return request.body().length == 0 ? new JsonBody(JsonValue.EMPTY_JSON_OBJECT) : of(request);
    }

    public static JsonObject object(HttpRequest request) {
        String type = request.header("Content-Type");
        if (type != null && !type.split(";", 2)[0].strip().equalsIgnoreCase("application/json")) {
            throw ApiException.notAcceptable("The body must be application/json");
        }
        if (parsed(request.body()) instanceof JsonObject object) {
            return object;
        }
        throw ApiException.malformed("The body must be a JSON object");
    }

    private static JsonValue parsed(byte[] bytes) {
        try (JsonParser parser = JSON.createParser(new StringReader(FormDecoder.utf8(bytes)))) {
            parser.next();
            JsonValue value = parser.getValue();
            // A reader would not look at what follows; the parser refuses it here.
            if (parser.hasNext()) {
                throw new JsonException("more than one value");
            }
            return value;
        } catch (RuntimeException e) {
            // Parsson tells of too deep nesting and of an empty text by other types than JsonException.
            throw ApiException.malformed("The body is not JSON");
        }
    }

    public JsonObject object() {
        return object;
    }

    @Nullable
    public String text(String name) {
        JsonValue value = object.get(name);
        if (value == null || value.equals(JsonValue.NULL)) {
            return null;
        }
        if (value instanceof JsonString text) {
            return text.getString().isEmpty() ? null : text.getString();
        }
        errors.add(name, "must be a text");
        return null;
    }

    public String requiredText(String name) {
        String text = text(name);
        if (text == null) {
            errors.add(name, "is required");
        }
        return text == null ? "" : text;
    }

    public static boolean isBoolean(@Nullable JsonValue value) {
        return JsonValue.TRUE.equals(value) || JsonValue.FALSE.equals(value);
    }

    /** Reads an object inside of this one, empty without it. */
    public JsonBody child(String name) {
        return new JsonBody(object.get(name) instanceof JsonObject inner ? inner : JsonValue.EMPTY_JSON_OBJECT);
    }

    public ParameterErrors errors() {
        return errors;
    }
}
