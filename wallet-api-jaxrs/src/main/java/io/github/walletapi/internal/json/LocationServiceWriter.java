package io.github.walletapi.internal.json;

import io.github.walletapi.location.LocationService;
import io.github.walletapi.value.PartlyReadable;
import jakarta.json.bind.serializer.JsonbSerializer;
import jakarta.json.bind.serializer.SerializationContext;
import jakarta.json.stream.JsonGenerator;
import java.util.List;

/** Services of locations, with a list that could not be read as it came. */
final class LocationServiceWriter implements JsonbSerializer<LocationService> {

    private final OtherMembersAdapter others;

    LocationServiceWriter(OtherMembersAdapter others) {
        this.others = others;
    }

    @Override
    public void serialize(LocationService service, JsonGenerator generator, SerializationContext context) {
        generator.writeStartObject();
        others.write(service.others(), generator);
        if (service.available() != null) {
            generator.write("available", service.available());
        }
        list("categories", service.categories(), service, generator, context);
        list("types", service.types(), service, generator, context);
        generator.writeEnd();
    }

    private static void list(
            String name, List<?> list, LocationService service, JsonGenerator generator, SerializationContext context) {
        List<?> readable = PartlyReadable.readable(list);
        boolean goesAsItCame =
                readable.size() < list.size() && service.others().members().containsKey(name);
        if (!goesAsItCame) {
            context.serialize(name, readable, generator);
        }
    }
}
