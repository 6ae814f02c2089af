package io.github.walletapi.internal.json;

import io.github.walletapi.location.OpeningHours;
import io.github.walletapi.location.WorkingHours;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.json.bind.serializer.DeserializationContext;
import jakarta.json.bind.serializer.JsonbDeserializer;
import jakarta.json.spi.JsonProvider;
import jakarta.json.stream.JsonParser;
import java.lang.reflect.Type;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Working hours in both dialects: {@code opening_time}/{@code closing_time} as in the field table and the SDKs,
 * {@code from}/{@code to} as in the example. PHP writes an empty object as {@code []}, hour 24, and times without zeros in
 * front of them. What cannot be read is kept as it came: it must not look like a day on which the place is closed.
 */
final class WorkingHoursReader implements JsonbDeserializer<@Nullable WorkingHours> {

    private static final Pattern TIME = Pattern.compile("(\\d{1,2}):(\\d{1,2})(?::(\\d{1,2}))?");
    private static final Set<String> KNOWN = Set.of("opening_time", "closing_time", "from", "to");
    private static final Map<String, DayOfWeek> DAYS = days();

    private final JsonProvider provider;

    WorkingHoursReader(JsonProvider provider) {
        this.provider = provider;
    }

    @Override
    public @Nullable WorkingHours deserialize(JsonParser parser, DeserializationContext context, Type type) {
        JsonValue value = parser.getValue();
        if (value.equals(JsonValue.NULL)) {
            return null;
        }
        if (value instanceof JsonObject week) {
            return read(week);
        }
        if (value.equals(JsonValue.EMPTY_JSON_ARRAY)) {
            return new WorkingHours(Map.of());
        }
        throw new UnreadableBody("Working hours are no object");
    }

    private WorkingHours read(JsonObject week) {
        Map<DayOfWeek, OpeningHours> days = new EnumMap<>(DayOfWeek.class);
        JsonObjectBuilder others = provider.createObjectBuilder();
        week.forEach((name, value) -> {
            DayOfWeek day = DAYS.get(name.toLowerCase(Locale.ROOT));
            JsonValue hours = onlyOne(value);
            OpeningHours read = day != null && hours instanceof JsonObject object ? hours(object) : null;
            if (day != null && read != null) {
                days.put(day, read);
            } else if (day == null) {
                others.add(name, value);
            } else if (!saysNothing(hours)) {
                others.add(name.toLowerCase(Locale.ROOT), value);
            }
        });
        return new WorkingHours(days, OtherMembersAdapter.of(others.build()));
    }

    /** Some write a day as a list of times between which the place is open. More than one of them has no place here. */
    private static JsonValue onlyOne(JsonValue hours) {
        return hours instanceof JsonArray list && list.size() == 1 ? list.get(0) : hours;
    }

    private static boolean saysNothing(JsonValue hours) {
        return hours.equals(JsonValue.NULL)
                || hours.equals(JsonValue.EMPTY_JSON_ARRAY)
                || (hours instanceof JsonObject object
                        && object.values().stream().allMatch(JsonValue.NULL::equals));
    }

    private @Nullable OpeningHours hours(JsonObject day) {
        LocalTime opens = time(day, "opening_time", "from");
        LocalTime closes = time(day, "closing_time", "to");
        if (opens == null || closes == null) {
            return null;
        }
        JsonObjectBuilder others = provider.createObjectBuilder();
        day.forEach((name, value) -> {
            if (!KNOWN.contains(name)) {
                others.add(name, value);
            }
        });
        return new OpeningHours(opens, closes, OtherMembersAdapter.of(others.build()));
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
        int second = matcher.group(3) == null ? 0 : Integer.parseInt(matcher.group(3));
        return hour > 24 || minute > 59 || second > 59 ? null : LocalTime.of(hour % 24, minute, second);
    }

    private static Map<String, DayOfWeek> days() {
        Map<String, DayOfWeek> days = new HashMap<>();
        for (DayOfWeek day : DayOfWeek.values()) {
            days.put(day.name().toLowerCase(Locale.ROOT), day);
        }
        return Map.copyOf(days);
    }
}
