package io.github.walletapi.internal.json;

import io.github.walletapi.value.OpenEnum;
import jakarta.json.JsonString;
import jakarta.json.JsonStructure;
import jakarta.json.JsonValue;
import jakarta.json.bind.serializer.DeserializationContext;
import jakarta.json.bind.serializer.JsonbDeserializer;
import jakarta.json.stream.JsonParser;
import java.lang.reflect.Constructor;
import java.lang.reflect.Type;
import org.jspecify.annotations.Nullable;

/** Reads the words of every open enumeration: JSON-B gives the record itself to a deserializer of the interface. */
final class OpenEnumReader implements JsonbDeserializer<@Nullable OpenEnum> {

    /** The constructor of each, which the canonical one of its record is. */
    private static final ClassValue<Constructor<?>> CONSTRUCTORS = new ClassValue<>() {
        @Override
        protected Constructor<?> computeValue(Class<?> type) {
            try {
                return type.getConstructor(String.class);
            } catch (NoSuchMethodException none) {
                throw new IllegalStateException(type + " is no record of a word", none);
            }
        }
    };

    @Override
    public @Nullable OpenEnum deserialize(JsonParser parser, DeserializationContext context, Type type) {
        JsonValue value = parser.getValue();
        if (value.equals(JsonValue.NULL)) {
            return null;
        }
        if (value instanceof JsonStructure) {
            throw UnreadableBody.of("There is no word where one is expected");
        }
        String word = value instanceof JsonString text ? text.getString() : value.toString();
        try {
            return (OpenEnum) CONSTRUCTORS.get((Class<?>) type).newInstance(word);
        } catch (ReflectiveOperationException refused) {
            throw UnreadableBody.of("There is a word that cannot be one");
        }
    }
}
