package io.github.walletapi.sandbox.internal.endpoint;

import io.github.walletapi.sandbox.internal.data.Cents;
import io.github.walletapi.sandbox.internal.http.HttpRequest;
import io.github.walletapi.sandbox.internal.routing.JsonBody;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.IntSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads the body that adds or changes a location, and writes it anew as the API shows locations. What the
 * PHP client writes is understood: null for what is not set, {@code []} for no hours, and hours without leading zeros.
 */
final class LocationBody {
    private static final List<String> DAYS =
            List.of("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday");
    private static final Pattern TIME = Pattern.compile("([01]?[0-9]|2[0-3]):([0-5]?[0-9])|24:0?0");
    private static final List<String> SPOT = List.of("status", "identifier");
    private static final List<String> SPOT_PLACE = List.of("title", "description", "address", "logo_uri");

    private final JsonBody body;
    private final JsonObjectBuilder shown;

    private LocationBody(JsonBody body, JsonObjectBuilder shown) {
        this.body = body;
        this.shown = shown;
    }

    /**
     * Adds what the body says to a location. All that can be written is written: what is missing or null is gone, as
     * the
     * PHP client means it.
     *
     * @param spots numbers for spots that have none yet
     */
    static void read(HttpRequest request, JsonObjectBuilder place, int id, IntSupplier spots) {
        LocationBody form = new LocationBody(JsonBody.of(request), place);
        form.texts();
        form.position();
        form.hours();
        form.prices();
        form.services();
        form.flag();
        form.spots(id, spots);
        form.body.errors().throwIfAny();
    }

    private void texts() {
        shown.add("title", body.requiredText("title"));
        for (String name : List.of("description", "address", "status")) {
            String text = body.text(name);
            if (text != null) {
                shown.add(name, text);
            }
            if (name.equals("status")
                    && text != null
                    && !List.of("active", "inactive").contains(text)) {
                problem("status", "must be active or inactive");
            }
        }
    }

    private void position() {
        degrees("lat", 90);
        degrees("lng", 180);
        JsonValue radius = present(body.object(), "radius");
        if (radius instanceof JsonNumber number && number.toString().matches("[0-9]{1,7}")) {
            shown.add("radius", number.intValue());
        } else if (radius != null) {
            problem("radius", "must be whole metres");
        }
    }

    private void degrees(String name, double most) {
        JsonValue value = present(body.object(), name);
        if (value instanceof JsonNumber number && Math.abs(number.doubleValue()) <= most) {
            shown.add(name, number.doubleValue());
        } else if (value != null) {
            problem(name, "must be a number of degrees up to " + (int) most);
        }
    }

    private void hours() {
        JsonObject days = object(body.object(), "working_hours");
        if (days == null) {
            return;
        }
        if (!DAYS.containsAll(days.keySet())) {
            problem("working_hours", "must be by monday, tuesday and so on");
        }
        JsonObjectBuilder week = Json.createObjectBuilder();
        for (String day : DAYS) {
            if (present(days, day) != null) {
                JsonObject times = days.get(day) instanceof JsonObject object ? object : JsonValue.EMPTY_JSON_OBJECT;
                String opening = time(times.get("opening_time"));
                String closing = time(times.get("closing_time"));
                week.add(
                        day,
                        Json.createObjectBuilder().add("opening_time", opening).add("closing_time", closing));
            }
        }
        shown.add("working_hours", week);
    }

    private String time(@Nullable JsonValue value) {
        Matcher time = TIME.matcher(value instanceof JsonString text ? text.getString() : "");
        if (!time.matches()) {
            problem("working_hours", "each day needs opening_time and closing_time, such as 08:00");
            return "";
        }
        return time.group(1) == null
                ? "24:00"
                : "%02d:%02d".formatted(Integer.parseInt(time.group(1)), Integer.parseInt(time.group(2)));
    }

    private void prices() {
        eachOf("prices", (price, all) -> {
            JsonObject money = price.get("price") instanceof JsonObject object ? object : null;
            boolean priced = isText(price, "type", "price");
            if (!(price.get("title") instanceof JsonString title) || !(priced || isText(price, "type", "offer"))) {
                problem("prices", "each needs a title and the type price or offer");
                return;
            }
            JsonObjectBuilder json =
                    Json.createObjectBuilder().add("title", title).add("type", priced ? "price" : "offer");
            JsonObject shownMoney = priced && money != null ? Cents.priceOf(money) : null;
            if (shownMoney != null) {
                json.add("price", shownMoney);
            } else if (priced) {
                problem("prices", "a price needs currency and amount in cents, or amount_decimal");
            }
            all.add(json);
        });
    }

    private void services() {
        JsonObject services = object(body.object(), "services");
        if (services == null) {
            return;
        }
        JsonObjectBuilder json = Json.createObjectBuilder();
        services.forEach((name, value) -> {
            if (!LocationRoutes.SERVICES.contains(name)) {
                problem("services", "must be some of " + LocationRoutes.SERVICES);
            } else if (value instanceof JsonObject service) {
                json.add(name, service(name, service));
            } else if (!value.equals(JsonValue.NULL)) {
                problem("services", name + " must be an object");
            }
        });
        shown.add("services", json);
    }

    private JsonObjectBuilder service(String name, JsonObject service) {
        JsonValue available = service.get("available");
        if (!JsonBody.isBoolean(available)) {
            problem("services", name + " needs available, true or false");
        }
        JsonObjectBuilder json = Json.createObjectBuilder().add("available", JsonValue.TRUE.equals(available));
        listed(json, name, service, "categories", JsonNumber.class);
        listed(json, name, service, "types", JsonString.class);
        return json;
    }

    private void listed(
            JsonObjectBuilder json, String service, JsonObject from, String name, Class<? extends JsonValue> type) {
        JsonValue value = present(from, name);
        if (value instanceof JsonArray array && array.stream().allMatch(type::isInstance)) {
            if (!array.isEmpty()) {
                json.add(name, array);
            }
        } else if (value != null) {
            problem("services", name + " of " + service + " must be an array");
        }
    }

    private void flag() {
        JsonValue value = present(body.object(), "public");
        if (JsonBody.isBoolean(value)) {
            shown.add("public", value);
        } else if (value != null) {
            problem("public", "must be true or false");
        }
    }

    private void spots(int placeId, IntSupplier numbers) {
        eachOf("spots", (spot, all) -> {
            JsonObjectBuilder json = Json.createObjectBuilder();
            if (spot.get("id") instanceof JsonNumber id) {
                json.add("id", id);
            } else {
                json.add("id", numbers.getAsInt());
            }
            copy(spot, SPOT, json);
            // The PHP client fails to write back a spot that was read without this.
            JsonObjectBuilder place = Json.createObjectBuilder();
            if (spot.get("place_info") instanceof JsonObject info) {
                copy(info, SPOT_PLACE, place);
            }
            all.add(json.add("place_info", place.add("location_id", placeId)));
        });
    }

    private void copy(JsonObject from, List<String> names, JsonObjectBuilder to) {
        for (String name : names) {
            JsonValue value = present(from, name);
            if (value instanceof JsonString) {
                to.add(name, value);
            } else if (value != null) {
                problem("spots", name + " must be a text");
            }
        }
    }

    private void eachOf(String name, BiConsumer<JsonObject, JsonArrayBuilder> reading) {
        JsonValue value = present(body.object(), name);
        if (value == null) {
            return;
        }
        JsonArrayBuilder all = Json.createArrayBuilder();
        if (value instanceof JsonArray array && array.stream().allMatch(JsonObject.class::isInstance)) {
            array.getValuesAs(JsonObject.class).forEach(one -> reading.accept(one, all));
        } else {
            problem(name, "must be an array of objects");
        }
        shown.add(name, all);
    }

    /** Returns an object, null without one; PHP writes an empty object as an empty array. */
    private @Nullable JsonObject object(JsonObject in, String name) {
        JsonValue value = present(in, name);
        if (value == null || value instanceof JsonObject) {
            return (JsonObject) value;
        }
        if (!value.equals(JsonValue.EMPTY_JSON_ARRAY)) {
            problem(name, "must be an object");
        }
        return JsonValue.EMPTY_JSON_OBJECT;
    }

    private void problem(String name, String message) {
        body.errors().add(name, message);
    }

    private static boolean isText(JsonObject object, String name, String text) {
        return object.get(name) instanceof JsonString value && value.getString().equals(text);
    }

    private static @Nullable JsonValue present(JsonObject object, String name) {
        JsonValue value = object.get(name);
        return JsonValue.NULL.equals(value) ? null : value;
    }
}
