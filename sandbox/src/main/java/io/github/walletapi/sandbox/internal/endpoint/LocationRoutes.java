package io.github.walletapi.sandbox.internal.endpoint;

import io.github.walletapi.sandbox.internal.data.SandboxState;
import io.github.walletapi.sandbox.internal.http.HttpRequest;
import io.github.walletapi.sandbox.internal.http.RequestTarget;
import io.github.walletapi.sandbox.internal.routing.EndpointCall;
import io.github.walletapi.sandbox.internal.routing.QueryParameters;
import io.github.walletapi.sandbox.internal.routing.Route;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Answers {@code GET /locations} and {@code GET /locations/pay-categories}. */
public final class LocationRoutes {
    static final List<String> SERVICES = List.of("cash_in", "cash_out", "identification", "pay");
    private static final double EARTH_RADIUS_METRES = 6_371_008.8;

    static final List<Route> ALL = List.of(
            Route.rest("GET", "locations", LocationRoutes::search),
            Route.rest("GET", "locations/pay-categories", LocationRoutes::categories));

    private LocationRoutes() {}

    /** Says whether this is the one call that the documentation gives a quota of its own. */
    public static boolean isSearch(HttpRequest request, RequestTarget target) {
        return ALL.get(0).match(request.method(), target.segments()) != null;
    }

    private record Point(double lat, double lng) {

        static @Nullable Point of(JsonObject location) {
            return location.get("lat") instanceof JsonNumber lat && location.get("lng") instanceof JsonNumber lng
                    ? new Point(lat.doubleValue(), lng.doubleValue())
                    : null;
        }

        /** Measures along the great circle (haversine); what has no coordinates is infinitely far. */
        double metresTo(JsonObject location) {
            Point other = of(location);
            if (other == null) {
                return Double.POSITIVE_INFINITY;
            }
            double dLat = Math.toRadians(other.lat - lat) / 2;
            double dLng = Math.toRadians(other.lng - lng) / 2;
            double a = Math.pow(Math.sin(dLat), 2)
                    + Math.cos(Math.toRadians(lat)) * Math.cos(Math.toRadians(other.lat)) * Math.pow(Math.sin(dLng), 2);
            return 2 * EARTH_RADIUS_METRES * Math.asin(Math.min(1, Math.sqrt(a)));
        }
    }

    private static JsonValue categories(EndpointCall call) {
        QueryParameters query = new QueryParameters(call.target());
        Translator texts = new Translator(query.text("locale"));
        query.errors().throwIfAny();
        return texts.in(call.state().categories());
    }

    private static JsonValue search(EndpointCall call) {
        QueryParameters query = new QueryParameters(call.target());
        Translator texts = new Translator(query.text("locale"));
        Point centre = centre(query);
        Double distance = query.decimal("distance", 0, 1e9);
        if (distance != null && centre == null) {
            query.errors().add("distance", "can only be used together with lat and lng");
        }
        long updatedAfter = query.number("updated_after", -1, 0, Long.MAX_VALUE);
        List<String> status = query.list("status", List.of("active", "inactive"));
        List<String> services = query.list("service", SERVICES);
        Set<Integer> categories = categoriesBelow(query, call.state());
        long limit = query.number("limit", 20, 1, 200);
        long offset = query.number("offset", 0, 0, Integer.MAX_VALUE);
        query.errors().throwIfAny();

        Stream<JsonObject> found = call.state().locations().stream()
                .filter(l -> (status.isEmpty() ? List.of("active") : status).contains(l.getString("status", "active")))
                .filter(l -> number(l, "updated_at") > updatedAfter)
                .filter(l -> services.stream().allMatch(name -> isAvailable(l, name)))
                .filter(l -> categories.isEmpty() || accepts(l, categories));
        if (centre != null) {
            double most = distance == null ? 500 : distance;
            found = found.filter(l -> centre.metresTo(l) <= most).sorted(Comparator.comparingDouble(centre::metresTo));
        }
        return page(found.toList(), texts, limit, offset);
    }

    private static JsonValue page(List<JsonObject> all, Translator texts, long limit, long offset) {
        JsonArrayBuilder rows = Json.createArrayBuilder();
        all.stream().skip(offset).limit(limit).forEach(location -> rows.add(texts.in((JsonValue) location)));
        return Json.createObjectBuilder()
                .add("locations", rows)
                .add(
                        "_metadata",
                        Json.createObjectBuilder()
                                .add("total", all.size())
                                .add("offset", offset)
                                .add("limit", limit))
                .build();
    }

    private static @Nullable Point centre(QueryParameters query) {
        Double lat = query.decimal("lat", -90, 90);
        Double lng = query.decimal("lng", -180, 180);
        if (lat == null && lng != null) {
            query.errors().add("lat", "is needed together with lng");
        }
        if (lat != null && lng == null) {
            query.errors().add("lng", "is needed together with lat");
        }
        return lat == null || lng == null ? null : new Point(lat, lng);
    }

    /** Returns the categories asked for with all their descendants; empty when the parameter is absent. */
    private static Set<Integer> categoriesBelow(QueryParameters query, SandboxState state) {
        Set<Integer> wanted = new HashSet<>();
        for (String id : query.list("pay_category")) {
            if (id.matches("[0-9]{1,9}")) {
                wanted.add(Integer.valueOf(id));
            } else {
                query.errors().add("pay_category", "must be a comma separated list of category ids");
            }
        }
        boolean grown = true;
        while (grown) {
            grown = false;
            for (JsonObject category : state.categories().getValuesAs(JsonObject.class)) {
                if (wanted.contains(category.getInt("parent_id", -1))) {
                    grown |= wanted.add(category.getInt("id"));
                }
            }
        }
        return wanted;
    }

    private static boolean isAvailable(JsonObject location, String service) {
        return location.get("services") instanceof JsonObject services
                && services.get(service) instanceof JsonObject offered
                && offered.getBoolean("available", false);
    }

    private static boolean accepts(JsonObject location, Set<Integer> categories) {
        return isAvailable(location, "pay")
                && location.getJsonObject("services").getJsonObject("pay").get("categories")
                        instanceof jakarta.json.JsonArray ids
                && ids.stream().anyMatch(id -> id instanceof JsonNumber n && categories.contains(n.intValue()));
    }

    private static long number(JsonObject object, String name) {
        return object.get(name) instanceof JsonNumber number ? number.longValue() : 0;
    }
}
