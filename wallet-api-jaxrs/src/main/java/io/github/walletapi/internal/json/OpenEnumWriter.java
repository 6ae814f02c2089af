package io.github.walletapi.internal.json;

import io.github.walletapi.value.OpenEnum;
import jakarta.json.bind.serializer.JsonbSerializer;
import jakarta.json.bind.serializer.SerializationContext;
import jakarta.json.stream.JsonGenerator;

/** Writes the words of every open enumeration. */
final class OpenEnumWriter implements JsonbSerializer<OpenEnum> {

    @Override
    public void serialize(OpenEnum word, JsonGenerator generator, SerializationContext context) {
        generator.write(word.value());
    }
}
