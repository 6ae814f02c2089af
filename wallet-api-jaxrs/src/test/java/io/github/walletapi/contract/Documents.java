package io.github.walletapi.contract;

import io.github.walletapi.auth.Secret;
import io.github.walletapi.error.UnreadableAnswerException;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Documents without one of their fields, and what was made of them. */
final class Documents {

    private Documents() {}

    /** Without a field such as {@code statements[].other_party.name}. */
    static JsonValue without(JsonValue document, String field) {
        String first = field.replaceFirst("[.\\[*].*", "");
        if (first.isEmpty()) {
            String rest = field.replaceFirst("^(\\[]|\\*)\\.?", "");
            if (document instanceof JsonArray array) {
                JsonArrayBuilder builder = Json.createArrayBuilder();
                array.forEach(element -> builder.add(without(element, rest)));
                return builder.build();
            }
            JsonObjectBuilder builder = Json.createObjectBuilder();
            if (document instanceof JsonObject object) {
                object.forEach((name, value) -> builder.add(name, without(value, rest)));
            }
            return builder.build();
        }
        if (!(document instanceof JsonObject object)) {
            return document;
        }
        JsonObjectBuilder builder = Json.createObjectBuilder();
        object.forEach((name, value) -> {
            if (!name.equals(first)) {
                builder.add(name, value);
            } else if (field.length() > first.length()) {
                String rest = field.substring(first.length());
                builder.add(name, without(value, rest.startsWith(".") ? rest.substring(1) : rest));
            }
        });
        return builder.build();
    }

    /** Its fields, by their paths. */
    static Set<String> fields(JsonValue document) {
        Set<String> fields = new TreeSet<>();
        collect(document, "", fields);
        return fields;
    }

    private static void collect(JsonValue value, String path, Set<String> fields) {
        if (value instanceof JsonObject object) {
            object.forEach((name, member) -> {
                String here = path.isEmpty() ? name : path + "." + name;
                fields.add(here);
                collect(member, here, fields);
            });
        } else if (value instanceof JsonArray array) {
            array.forEach(element -> collect(element, path + "[]", fields));
        }
    }

    /** All that it holds, secrets too: two of them are never equal. */
    static String shown(@Nullable Object value) {
        if (value instanceof Secret secret) {
            return secret.reveal();
        }
        if (value instanceof Record) {
            StringBuilder text = new StringBuilder(value.getClass().getSimpleName());
            for (RecordComponent component : value.getClass().getRecordComponents()) {
                text.append(' ').append(component.getName()).append('=').append(shown(component(component, value)));
            }
            return text.append(';').toString();
        }
        if (value instanceof JsonValue) {
            return value.toString();
        }
        if (value instanceof Collection<?> list) {
            return list.stream().map(Documents::shown).collect(Collectors.joining(",", "[", "]"));
        }
        if (value instanceof Map<?, ?> map) {
            Map<String, String> sorted = new TreeMap<>();
            map.forEach((key, each) -> sorted.put(String.valueOf(key), shown(each)));
            return sorted.toString();
        }
        return String.valueOf(value);
    }

    private static @Nullable Object component(RecordComponent component, Object owner) {
        try {
            return component.getAccessor().invoke(owner);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof UnreadableAnswerException) {
                return "unreadable";
            }
            throw new LinkageError("A component cannot be read", e);
        } catch (ReflectiveOperationException e) {
            throw new LinkageError("A component cannot be read", e);
        }
    }
}
