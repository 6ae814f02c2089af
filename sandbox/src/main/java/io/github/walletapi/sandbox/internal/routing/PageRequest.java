package io.github.walletapi.sandbox.internal.routing;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.List;

/** Cuts from a list what {@code limit} and {@code offset} ask for. */
public record PageRequest(int limit, int offset) {

    public static PageRequest of(EndpointCall call) {
        QueryParameters query = new QueryParameters(call.target());
        PageRequest page = of(query);
        query.errors().throwIfAny();
        return page;
    }

    public static PageRequest of(QueryParameters query) {
        return new PageRequest(
                (int) query.number("limit", 20, 1, 200), (int) query.number("offset", 0, 0, Integer.MAX_VALUE));
    }

    public <T> List<T> slice(List<T> all) {
        return all.stream().skip(offset).limit(limit).toList();
    }

    public JsonValue toJson(String name, List<? extends JsonValue> all) {
        JsonArrayBuilder rows = Json.createArrayBuilder();
        slice(all).forEach(rows::add);
        return Json.createObjectBuilder()
                .add(name, rows)
                .add("_metadata", metadata(all.size()))
                .build();
    }

    private JsonObject metadata(int total) {
        return Json.createObjectBuilder()
                .add("total", total)
                .add("offset", offset)
                .add("limit", limit)
                .build();
    }
}
