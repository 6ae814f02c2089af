package io.github.walletapi.internal.json;

import io.github.walletapi.value.OtherMembers;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.json.bind.adapter.JsonbAdapter;
import jakarta.json.spi.JsonProvider;
import jakarta.json.stream.JsonGenerator;
import jakarta.json.stream.JsonParser;
import java.io.StringReader;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Members that a record keeps without knowing them: a text of JSON on the way through JSON-B, which has no place for
 * what has no name; put back between the others before anything is sent.
 */
final class OtherMembersAdapter implements JsonbAdapter<@Nullable OtherMembers, @Nullable String> {

    /** As JSON writes {@link OtherMembers#NAME}. */
    static final String NAME_IN_JSON = "\"\\u0000\"";

    private final JsonProvider provider;

    OtherMembersAdapter(JsonProvider provider) {
        this.provider = provider;
    }

    @Override
    public @Nullable String adaptToJson(@Nullable OtherMembers others) {
        return others == null || others.members().isEmpty()
                ? null
                : object(others, provider).toString();
    }

    @Override
    public @Nullable OtherMembers adaptFromJson(@Nullable String json) {
        return json == null ? null : of(value(json, provider).asJsonObject());
    }

    static OtherMembers of(JsonObject object) {
        Map<String, String> members = new LinkedHashMap<>();
        object.forEach((name, value) -> members.put(name, value.toString()));
        return new OtherMembers(members);
    }

    static JsonObject object(OtherMembers others, JsonProvider provider) {
        JsonObjectBuilder object = provider.createObjectBuilder();
        others.members().forEach((name, json) -> object.add(name, value(json, provider)));
        return object.build();
    }

    /** Adds them to an object that is being written by hand. */
    void write(OtherMembers members, JsonGenerator generator) {
        String kept = adaptToJson(members);
        if (kept != null) {
            generator.write(OtherMembers.NAME, kept);
        }
    }

    /** A record that is nothing but what came in its place. */
    static JsonObject noObject(JsonValue value, JsonProvider provider) {
        JsonObject kept =
                provider.createObjectBuilder().add(OtherMembers.NAME, value).build();
        return provider.createObjectBuilder()
                .add(OtherMembers.NAME, kept.toString())
                .build();
    }

    private static JsonValue value(String json, JsonProvider provider) {
        try (JsonParser parser = provider.createParser(new StringReader(json))) {
            parser.next();
            return parser.getValue();
        }
    }

    /** What is to be sent, with what was kept in its place. */
    static JsonValue unfold(JsonValue value, JsonProvider provider) {
        if (value instanceof JsonArray array) {
            JsonArrayBuilder builder = provider.createArrayBuilder();
            for (JsonValue element : array) {
                builder.add(unfold(element, provider));
            }
            return builder.build();
        }
        if (!(value instanceof JsonObject object)) {
            return value;
        }
        JsonObjectBuilder builder = provider.createObjectBuilder();
        JsonObject others = JsonValue.EMPTY_JSON_OBJECT;
        for (Map.Entry<String, JsonValue> member : object.entrySet()) {
            if (member.getKey().equals(OtherMembers.NAME) && member.getValue() instanceof JsonString text) {
                others = value(text.getString(), provider).asJsonObject();
            } else {
                builder.add(member.getKey(), unfold(member.getValue(), provider));
            }
        }
        JsonValue noObject = others.get(OtherMembers.NAME);
        return noObject == null ? with(builder.build(), others, provider) : noObject;
    }

    /**
     * What the record says counts; within an object that both know, what was kept is added. But not money that could not
     * be read: it has been replaced.
     */
    static JsonObject with(JsonObject known, JsonObject others, JsonProvider provider) {
        if (others.isEmpty()) {
            return known;
        }
        JsonObjectBuilder builder = provider.createObjectBuilder(known);
        for (Map.Entry<String, JsonValue> other : others.entrySet()) {
            JsonValue mine = known.get(other.getKey());
            if (mine == null) {
                builder.add(other.getKey(), other.getValue());
            } else if (mine instanceof JsonObject object
                    && other.getValue() instanceof JsonObject kept
                    && kept.keySet().stream().noneMatch(Shape::isOfMoney)) {
                builder.add(other.getKey(), with(object, kept, provider));
            }
        }
        return builder.build();
    }
}
