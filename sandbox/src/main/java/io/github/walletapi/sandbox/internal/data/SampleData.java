package io.github.walletapi.sandbox.internal.data;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** Holds the data every sandbox starts with, read once from the resource files. */
public record SampleData(
        JsonObject clients,
        JsonArray users,
        JsonArray projects,
        JsonArray wallets,
        JsonArray categories,
        JsonArray locations) {
    private static final int DOCUMENTED_PLACE = 48;

    private static final class Holder {
        static final SampleData DATA = load();
    }

    public static SampleData shared() {
        return Holder.DATA;
    }

    /** Writes the hours of the documented location as its example does, which neither PHP nor Java SDK can read. */
    public SampleData withDocumentedHours() {
        JsonArrayBuilder places = Json.createArrayBuilder();
        locations
                .getValuesAs(JsonObject.class)
                .forEach(place -> places.add(place.getInt("id") == DOCUMENTED_PLACE ? documented(place) : place));
        return new SampleData(clients, users, projects, wallets, categories, places.build());
    }

    private static JsonObject documented(JsonObject place) {
        JsonObjectBuilder hours = Json.createObjectBuilder();
        place.getJsonObject("working_hours")
                .forEach((day, times) -> hours.add(
                        day,
                        Json.createObjectBuilder()
                                .add("from", times.asJsonObject().getString("opening_time"))
                                .add("to", times.asJsonObject().getString("closing_time"))));
        return Json.createObjectBuilder(place).add("working_hours", hours).build();
    }

    private static SampleData load() {
        return new SampleData(
                read("clients.json").asJsonObject(),
                read("users.json").asJsonArray(),
                read("projects.json").asJsonArray(),
                read("wallets.json").asJsonArray(),
                read("pay-categories.json").asJsonArray(),
                read("locations.json").asJsonArray());
    }

    private static jakarta.json.JsonStructure read(String name) {
        try (InputStream in = SampleData.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("resource missing in the jar: " + name);
            }
            try (JsonReader reader = Json.createReader(in)) {
                return reader.read();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
