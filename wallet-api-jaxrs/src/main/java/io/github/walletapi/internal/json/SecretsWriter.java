package io.github.walletapi.internal.json;

import io.github.walletapi.auth.CarriesSecret;
import io.github.walletapi.auth.Secret;
import jakarta.json.bind.annotation.JsonbTypeAdapter;
import jakarta.json.bind.serializer.JsonbSerializer;
import jakarta.json.bind.serializer.SerializationContext;
import jakarta.json.stream.JsonGenerator;
import java.lang.reflect.RecordComponent;

/**
 * Writes what says by its type that it carries a secret: here, and nowhere else, one is written to JSON. JSON-B gives its
 * members to a serializer of the interface, whatever record they are.
 */
final class SecretsWriter implements JsonbSerializer<CarriesSecret> {

    @Override
    public void serialize(CarriesSecret carrier, JsonGenerator generator, SerializationContext context) {
        if (!(carrier instanceof Record sent)) {
            throw new IllegalStateException("What carries a secret must be a record: " + carrier.getClass());
        }
        generator.writeStartObject();
        for (RecordComponent component : sent.getClass().getRecordComponents()) {
            if (component.getAccessor().isAnnotationPresent(JsonbTypeAdapter.class)) {
                throw new IllegalStateException("Beside a secret nothing is adapted: " + component);
            }
            Object value = Shape.valueOf(component, sent);
            if (value instanceof Secret secret) {
                generator.write(Shape.nameOf(component), secret.reveal());
            } else if (value != null) {
                context.serialize(Shape.nameOf(component), value, generator);
            }
        }
        generator.writeEnd();
    }
}
