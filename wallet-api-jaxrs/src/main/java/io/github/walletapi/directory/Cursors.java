package io.github.walletapi.directory;

import io.github.walletapi.directory.Cursor.Pass;
import io.github.walletapi.directory.Cursor.Tally;
import io.github.walletapi.directory.Cursor.Written;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.spi.JsonProvider;
import java.io.StringReader;
import java.time.Instant;
import java.util.concurrent.ConcurrentMap;
import org.jspecify.annotations.Nullable;

/** The cursor's entry in the map, as JSON text. Names of fields last: nodes of several versions may share a map. */
final class Cursors {

    private final ConcurrentMap<String, String> state;
    private final String key;
    private final JsonProvider json;

    Cursors(ConcurrentMap<String, String> state, String key, JsonProvider json) {
        this.state = state;
        this.key = key + "/cursor";
        this.json = json;
    }

    /** Null if there is none. */
    @Nullable
    String text() {
        return state.get(key);
    }

    /** Null if it is none. */
    @Nullable
    Cursor read(@Nullable String text) {
        if (text == null) {
            return null;
        }
        try (JsonReader reader = json.createReader(new StringReader(text))) {
            JsonObject object = reader.readObject();
            return new Cursor(
                    new Written(object.getJsonNumber("generation").longValueExact(), object.getInt("pages")),
                    object.containsKey("old_generation")
                            ? new Written(
                                    object.getJsonNumber("old_generation").longValueExact(), object.getInt("old_pages"))
                            : null,
                    pass(object.getJsonObject("pass")),
                    object.containsKey("as_of") ? time(object, "as_of") : null,
                    time(object, "checked"),
                    new Tally(
                            object.containsKey("total") ? object.getInt("total") : null,
                            object.getInt("gap"),
                            object.getBoolean("gap_is_usual"),
                            object.getBoolean("shrunk"),
                            object.getBoolean("suspect")));
        } catch (RuntimeException unreadable) {
            return null;
        }
    }

    /** Puts another in the place of this text; tells whether it was still there. */
    boolean replace(@Nullable String expected, Cursor cursor) {
        String text = write(cursor);
        return expected == null ? state.putIfAbsent(key, text) == null : state.replace(key, expected, text);
    }

    private String write(Cursor cursor) {
        JsonObjectBuilder object = json.createObjectBuilder()
                .add("generation", cursor.written().generation())
                .add("pages", cursor.written().pages())
                .add("checked", cursor.checked().toEpochMilli())
                .add("gap", cursor.tally().gap())
                .add("gap_is_usual", cursor.tally().usual())
                .add("shrunk", cursor.tally().shrunk())
                .add("suspect", cursor.tally().suspect());
        Written old = cursor.old();
        if (old != null) {
            object.add("old_generation", old.generation()).add("old_pages", old.pages());
        }
        Instant asOf = cursor.asOf();
        if (asOf != null) {
            object.add("as_of", asOf.toEpochMilli());
        }
        Integer total = cursor.tally().total();
        if (total != null) {
            object.add("total", total);
        }
        Pass pass = cursor.pass();
        if (pass != null) {
            object.add("pass", pass(pass));
        }
        return object.build().toString();
    }

    private JsonObjectBuilder pass(Pass pass) {
        JsonObjectBuilder object = json.createObjectBuilder()
                .add("offset", pass.offset())
                .add("began", pass.began().toEpochMilli());
        Long updatedAfter = pass.updatedAfter();
        return updatedAfter == null ? object : object.add("updated_after", updatedAfter);
    }

    private static @Nullable Pass pass(@Nullable JsonObject object) {
        if (object == null) {
            return null;
        }
        JsonNumber updatedAfter = object.getJsonNumber("updated_after");
        return new Pass(
                object.getInt("offset"),
                updatedAfter == null ? null : updatedAfter.longValueExact(),
                time(object, "began"));
    }

    private static Instant time(JsonObject object, String name) {
        return Instant.ofEpochMilli(object.getJsonNumber(name).longValueExact());
    }
}
