package io.github.walletapi.internal.json;

import io.github.walletapi.location.OpeningHours;
import io.github.walletapi.location.WorkingHours;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.bind.serializer.JsonbSerializer;
import jakarta.json.bind.serializer.SerializationContext;
import jakarta.json.spi.JsonProvider;
import jakarta.json.stream.JsonGenerator;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * Working hours as the field table and the SDKs have them, each time as {@code hh:mm}, with what could not be read as it
 * came.
 */
final class WorkingHoursWriter implements JsonbSerializer<WorkingHours> {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
    private static final DateTimeFormatter WITH_SECONDS = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);

    private final JsonProvider provider;

    WorkingHoursWriter(JsonProvider provider) {
        this.provider = provider;
    }

    @Override
    public void serialize(WorkingHours hours, JsonGenerator generator, SerializationContext context) {
        JsonObjectBuilder week = provider.createObjectBuilder();
        hours.days().forEach((day, open) -> week.add(day.name().toLowerCase(Locale.ROOT), day(open)));
        JsonObject others = OtherMembersAdapter.object(hours.others(), provider);
        generator.writeStartObject();
        OtherMembersAdapter.with(week.build(), others, provider).forEach(generator::write);
        generator.writeEnd();
    }

    private JsonObject day(OpeningHours open) {
        JsonObject times = provider.createObjectBuilder()
                .add("opening_time", text(open.opens()))
                .add("closing_time", text(open.closes()))
                .build();
        return OtherMembersAdapter.with(times, OtherMembersAdapter.object(open.others(), provider), provider);
    }

    private static String text(LocalTime time) {
        return (time.getSecond() == 0 ? TIME : WITH_SECONDS).format(time);
    }
}
