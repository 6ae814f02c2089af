package io.github.walletapi.directory;

import io.github.walletapi.location.Location;
import io.github.walletapi.location.LocationPrice;
import io.github.walletapi.location.LocationService;
import io.github.walletapi.location.LocationServices;
import io.github.walletapi.location.LocationStatus;
import io.github.walletapi.location.OpeningHours;
import io.github.walletapi.location.PriceType;
import io.github.walletapi.location.WorkingHours;
import io.github.walletapi.value.Money;
import io.github.walletapi.value.OtherMembers;
import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Reads what {@link LocationWriter} wrote. Parts that are equal are one object: of 100,000 locations, most share their
 * hours, services and pictures with many others.
 */
final class LocationReader {

    private final Map<Object, Object> shared = new HashMap<>();

    List<Location> read(JsonArray locations) {
        return locations.getValuesAs(JsonObject.class).stream()
                .map(this::location)
                .toList();
    }

    private Location location(JsonObject json) {
        return new Location(
                json.getJsonNumber("id").longValueExact(),
                share(number(json, "project_id")),
                text(json, "title"),
                time(json, "updated_at"),
                share(wrapped(text(json, "status"), LocationStatus::new)),
                text(json, "description"),
                text(json, "address"),
                decimal(json, "lat"),
                decimal(json, "lng"),
                share(decimal(json, "radius")),
                prices(json.getJsonArray("prices")),
                share(wrapped(json.getJsonObject("working_hours"), LocationReader::hours)),
                share(wrapped(json.getJsonObject("services"), LocationReader::services)),
                share(wrapped(
                        json.getJsonObject("images"),
                        images -> new Location.Images(text(images, "pin_open"), text(images, "pin_closed")))),
                share(wrapped(
                        json.getJsonObject("remote_orders"),
                        orders -> new Location.RemoteOrders(number(orders, "spot_id")))),
                json.containsKey("public") ? json.getBoolean("public") : null,
                others(json));
    }

    private List<LocationPrice> prices(@Nullable JsonArray prices) {
        if (prices == null) {
            return List.of();
        }
        List<LocationPrice> read = new ArrayList<>();
        for (JsonObject price : prices.getValuesAs(JsonObject.class)) {
            LocationPrice one = price(price);
            read.add(Objects.requireNonNullElse(share(one), one));
        }
        return read;
    }

    private static LocationPrice price(JsonObject json) {
        return new LocationPrice(
                wrapped(text(json, "type"), PriceType::new),
                text(json, "title"),
                wrapped(
                        json.getJsonObject("price"),
                        money -> Money.of(money.getString("amount_decimal"), money.getString("currency"))),
                others(json));
    }

    private static WorkingHours hours(JsonObject json) {
        Map<DayOfWeek, OpeningHours> days = new EnumMap<>(DayOfWeek.class);
        json.forEach((name, times) -> {
            JsonObject day = times.asJsonObject();
            if (name.equals(OtherMembers.NAME)) {
                return;
            }
            days.put(
                    DayOfWeek.valueOf(name.toUpperCase(Locale.ROOT)),
                    new OpeningHours(
                            LocalTime.parse(day.getString("opening_time")),
                            LocalTime.parse(day.getString("closing_time")),
                            others(day)));
        });
        return new WorkingHours(days, others(json));
    }

    private static LocationServices services(JsonObject json) {
        return new LocationServices(
                service(json, "cash_in"),
                service(json, "cash_out"),
                service(json, "identification"),
                service(json, "pay"),
                others(json));
    }

    private static @Nullable LocationService service(JsonObject services, String name) {
        return wrapped(
                services.getJsonObject(name),
                json -> new LocationService(
                        json.containsKey("available") ? json.getBoolean("available") : null,
                        json.getJsonArray("categories").getValuesAs(JsonNumber::longValueExact),
                        json.getJsonArray("types").getValuesAs(JsonString::getString),
                        others(json)));
    }

    private static OtherMembers others(JsonObject json) {
        JsonObject others = json.getJsonObject(OtherMembers.NAME);
        if (others == null) {
            return OtherMembers.NONE;
        }
        Map<String, String> members = new LinkedHashMap<>();
        others.forEach((name, text) -> members.put(name, ((JsonString) text).getString()));
        return new OtherMembers(members);
    }

    @SuppressWarnings("unchecked") // the key and the value are one object, or equal
    private <T> @Nullable T share(@Nullable T part) {
        return part == null ? null : (T) shared.computeIfAbsent(part, same -> same);
    }

    private static <T, R> @Nullable R wrapped(@Nullable T value, Function<T, R> maker) {
        return value == null ? null : maker.apply(value);
    }

    private static @Nullable String text(JsonObject json, String name) {
        return json.getString(name, null);
    }

    private static @Nullable Long number(JsonObject json, String name) {
        return wrapped(json.getJsonNumber(name), JsonNumber::longValueExact);
    }

    private static @Nullable Double decimal(JsonObject json, String name) {
        return wrapped(json.getJsonNumber(name), JsonNumber::doubleValue);
    }

    private static @Nullable Instant time(JsonObject json, String name) {
        return wrapped(number(json, name), Instant::ofEpochSecond);
    }
}
