package io.github.walletapi.internal.json;

import io.github.walletapi.location.OpeningHours;
import io.github.walletapi.location.WorkingHours;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.json.bind.serializer.DeserializationContext;
import jakarta.json.bind.serializer.JsonbDeserializer;
import jakarta.json.stream.JsonParser;
import java.lang.reflect.Type;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Working hours in both dialects: {@code opening_time}/{@code closing_time} as in the field table and the SDKs,
 * {@code from}/{@code to} as in the example. PHP writes an empty object as {@code []}, and hour 24.
 */
final class WorkingHoursReader implements JsonbDeserializer<@Nullable WorkingHours> {

    private static final Pattern TIME = Pattern.compile("(\\d{1,2}):(\\d{2})(?::\\d{2})?");
    private static final Map<String, DayOfWeek> DAYS = days();

    @Override
    public @Nullable WorkingHours deserialize(JsonParser parser, DeserializationContext context, Type type) {
        JsonValue value = parser.getValue();
        if (value.equals(JsonValue.NULL)) {
            return null;
        }
        Map<DayOfWeek, OpeningHours> days = new EnumMap<>(DayOfWeek.class);
        if (value instanceof JsonObject week) {
            week.forEach((name, hours) -> {
                DayOfWeek day = DAYS.get(name.toLowerCase(Locale.ROOT));
                OpeningHours read = hours instanceof JsonObject object ? read(object) : null;
                if (day != null && read != null) {
                    days.put(day, read);
                }
            });
        }
        return new WorkingHours(days);
    }

    private static @Nullable OpeningHours read(JsonObject day) {
        LocalTime opens = time(day, "opening_time", "from");
        LocalTime closes = time(day, "closing_time", "to");
        return opens == null || closes == null ? null : new OpeningHours(opens, closes);
    }

    private static @Nullable LocalTime time(JsonObject day, String name, String synonym) {
        JsonValue value = day.get(name) instanceof JsonString ? day.get(name) : day.get(synonym);
        if (!(value instanceof JsonString text)) {
            return null;
        }
        Matcher matcher = TIME.matcher(text.getString().strip());
        if (!matcher.matches()) {
            return null;
        }
        int hour = Integer.parseInt(matcher.group(1));
        int minute = Integer.parseInt(matcher.group(2));
        return hour > 24 || minute > 59 ? null : LocalTime.of(hour % 24, minute);
    }

    private static Map<String, DayOfWeek> days() {
        Map<String, DayOfWeek> days = new HashMap<>();
        for (DayOfWeek day : DayOfWeek.values()) {
            days.put(day.name().toLowerCase(Locale.ROOT), day);
        }
        return Map.copyOf(days);
    }
}
