package io.github.walletapi.sandbox;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** The data every sandbox starts with, read once from the resource files. */
record SampleData(
        JsonObject clients,
        JsonArray users,
        JsonArray projects,
        JsonArray wallets,
        JsonArray categories,
        JsonArray locations,
        JsonObject pageTexts) {
    private static final class Holder {
        static final SampleData DATA = load();
    }

    static SampleData shared() {
        return Holder.DATA;
    }

    private static SampleData load() {
        return new SampleData(
                read("clients.json").asJsonObject(),
                read("users.json").asJsonArray(),
                read("projects.json").asJsonArray(),
                read("wallets.json").asJsonArray(),
                read("pay-categories.json").asJsonArray(),
                read("locations.json").asJsonArray(),
                read("page-texts.json").asJsonObject());
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
