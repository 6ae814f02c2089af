package io.github.walletapi.contract;

import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** A schema of the description: which fields it knows, and a document that has all of them. */
final class Schema {
    /** Deeper than any answer that is typed; transactions nest without end. */
    private static final int DEEPEST = 7;

    private final Map<String, Object> root;
    private final Map<String, Object> node;

    Schema(Map<String, Object> root, Map<String, Object> node) {
        this.root = root;
        this.node = node;
    }

    /** Such as {@code statements[].other_party.name}; {@code *} is any name. */
    Set<String> fields() {
        Set<String> fields = new TreeSet<>();
        collect(node, "", 0, fields);
        return fields;
    }

    /** Null if nothing is known of it. */
    @Nullable
    JsonValue sample() {
        return sample(node, 0);
    }

    private void collect(Map<String, Object> schema, String path, int depth, Set<String> fields) {
        Map<String, Object> actual = resolved(schema);
        if (depth > DEEPEST) {
            return;
        }
        map(actual.get("properties")).forEach((name, child) -> {
            String here = path.isEmpty() ? name : path + "." + name;
            fields.add(here);
            collect(map(child), here, depth + 1, fields);
        });
        if (actual.get("items") instanceof Map<?, ?>) {
            collect(map(actual.get("items")), path + "[]", depth, fields);
        }
        if (actual.get("additionalProperties") instanceof Map<?, ?>) {
            collect(map(actual.get("additionalProperties")), path + "*", depth, fields);
        }
    }

    private @Nullable JsonValue sample(Map<String, Object> schema, int depth) {
        Map<String, Object> actual = resolved(schema);
        if (depth > DEEPEST) {
            return null;
        }
        if (!map(actual.get("properties")).isEmpty()) {
            JsonObjectBuilder object = Json.createObjectBuilder();
            map(actual.get("properties")).forEach((name, child) -> {
                JsonValue value = isAnything(child) ? Json.createValue("anything") : sample(map(child), depth + 1);
                if (value != null) {
                    object.add(name, value);
                }
            });
            return object.build();
        }
        if (actual.get("additionalProperties") instanceof Map<?, ?>) {
            JsonValue value = sample(map(actual.get("additionalProperties")), depth);
            // What is known by name is money by its currency.
            return value == null
                    ? JsonValue.EMPTY_JSON_OBJECT
                    : Json.createObjectBuilder().add("EUR", value).build();
        }
        return switch (String.valueOf(actual.get("type"))) {
            case "array" -> {
                JsonValue item = sample(map(actual.get("items")), depth);
                yield item == null
                        ? JsonValue.EMPTY_JSON_ARRAY
                        : Json.createArrayBuilder().add(item).build();
            }
            case "object" -> JsonValue.EMPTY_JSON_OBJECT;
            case "integer" -> Json.createValue(1234);
            case "number" -> Json.createValue(1.5);
            case "boolean" -> JsonValue.TRUE;
            case "string" -> Json.createValue(text(actual));
            default -> null;
        };
    }

    /** What is described by words only, such as the parameters of a payment. */
    private static boolean isAnything(Object schema) {
        return Set.of("description").equals(map(schema).keySet());
    }

    private static String text(Map<String, Object> schema) {
        List<Object> known = list(schema.getOrDefault("x-known-values", schema.get("enum")));
        if (!known.isEmpty()) {
            return String.valueOf(known.get(0));
        }
        if (String.valueOf(schema.get("description")).startsWith("PEM text")) {
            return "-----BEGIN PUBLIC KEY-----";
        }
        String unit = String.valueOf(schema.get("x-unit"));
        if (unit.startsWith("ISO 4217")) {
            return "EUR";
        }
        if (unit.startsWith("major currency units")) {
            return "12.34";
        }
        return unit.startsWith("local time") ? "08:00" : "text";
    }

    private Map<String, Object> resolved(Map<String, Object> schema) {
        if (schema.get("$ref") instanceof String reference) {
            Map<String, Object> found = root;
            for (String step : reference.substring(2).split("/", -1)) {
                found = map(found.get(step));
            }
            return resolved(found);
        }
        List<Object> choices = list(schema.get("oneOf"));
        return choices.isEmpty() ? schema : union(choices);
    }

    /** The first, with the properties of all. */
    private Map<String, Object> union(List<Object> choices) {
        Map<String, Object> first = new java.util.LinkedHashMap<>(resolved(map(choices.get(0))));
        Map<String, Object> properties = new java.util.LinkedHashMap<>();
        choices.forEach(choice -> properties.putAll(map(resolved(map(choice)).get("properties"))));
        if (!properties.isEmpty()) {
            first.put("properties", properties);
        }
        return first;
    }

    @SuppressWarnings("unchecked") // YAML has texts for names.
    static Map<String, Object> map(@Nullable Object value) {
        return value instanceof Map<?, ?> map ? (Map<String, Object>) map : Map.of();
    }

    static List<Object> list(@Nullable Object value) {
        return value instanceof List<?> list ? new ArrayList<>(list) : List.of();
    }
}
