package io.github.walletapi.sandbox;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.List;

/** The part of a list that {@code limit} and {@code offset} ask for. */
record Page(int limit, int offset) {

    static Page of(Call call) {
        Query query = new Query(call.target());
        Page page = of(query);
        query.problems().refuseIfAny();
        return page;
    }

    static Page of(Query query) {
        return new Page((int) query.number("limit", 20, 1, 200), (int) query.number("offset", 0, 0, Integer.MAX_VALUE));
    }

    <T> List<T> cut(List<T> all) {
        return all.stream().skip(offset).limit(limit).toList();
    }

    JsonValue json(String name, List<? extends JsonValue> all) {
        JsonArrayBuilder rows = Json.createArrayBuilder();
        cut(all).forEach(rows::add);
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
