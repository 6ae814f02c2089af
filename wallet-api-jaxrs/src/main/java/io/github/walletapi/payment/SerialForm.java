package io.github.walletapi.payment;

import jakarta.json.Json;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import java.io.InvalidObjectException;
import java.io.Serializable;
import java.io.StringReader;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Stands for a record with JSON in a session or a cache: JSON-P's values cannot be serialised, but their text can. */
final class SerialForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private final Class<?> type;

    @SuppressWarnings("serial") // They are values, which are.
    private final @Nullable Object[] components;

    private record Text(String json) implements Serializable {}

    SerialForm(Record record) {
        this.type = record.getClass();
        this.components = Arrays.stream(type.getRecordComponents())
                .map(component -> component(record, component))
                .toArray();
    }

    private static @Nullable Object component(Record record, RecordComponent component) {
        try {
            Object value = component.getAccessor().invoke(record);
            return value instanceof JsonValue json ? new Text(json.toString()) : value;
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(component + " cannot be read", impossible);
        }
    }

    private Object readResolve() throws InvalidObjectException {
        if (type == null
                || components == null
                || !type.isRecord()
                || type.getPackage() != getClass().getPackage()) {
            throw new InvalidObjectException("This is no record of a payment");
        }
        try {
            Class<?>[] types = Arrays.stream(type.getRecordComponents())
                    .map(RecordComponent::getType)
                    .toArray(Class<?>[]::new);
            @Nullable
            Object[] values = Arrays.stream(components)
                    .map(value -> value instanceof Text text ? parsed(text.json) : value)
                    .toArray();
            return type.getDeclaredConstructor(types).newInstance(values);
        } catch (ReflectiveOperationException | RuntimeException refused) {
            InvalidObjectException invalid = new InvalidObjectException("This is no record of a payment");
            invalid.initCause(refused);
            throw invalid;
        }
    }

    private static JsonValue parsed(String json) {
        try (JsonReader reader = Json.createReader(new StringReader(json))) {
            return reader.readValue();
        }
    }
}
