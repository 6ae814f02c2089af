package io.github.walletapi.internal.json;

import io.github.walletapi.location.WorkingHours;
import jakarta.json.bind.serializer.JsonbSerializer;
import jakarta.json.bind.serializer.SerializationContext;
import jakarta.json.stream.JsonGenerator;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Working hours as the field table and the SDKs have them, each time as {@code hh:mm}. */
final class WorkingHoursWriter implements JsonbSerializer<WorkingHours> {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    @Override
    public void serialize(WorkingHours hours, JsonGenerator generator, SerializationContext context) {
        generator.writeStartObject();
        hours.days().forEach((day, open) -> {
            generator.writeStartObject(day.name().toLowerCase(Locale.ROOT));
            generator.write("opening_time", TIME.format(open.opens()));
            generator.write("closing_time", TIME.format(open.closes()));
            generator.writeEnd();
        });
        generator.writeEnd();
    }
}
