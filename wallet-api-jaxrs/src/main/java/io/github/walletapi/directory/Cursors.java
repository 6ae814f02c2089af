package io.github.walletapi.directory;

import io.github.walletapi.directory.Cursor.Pass;
import io.github.walletapi.directory.Cursor.Tally;
import io.github.walletapi.directory.Cursor.Written;
import io.github.walletapi.internal.shared.JsonBounds;
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

    /** A time in milliseconds, long after anybody uses this, which leaves room for many more. */
    private static final long LAST_GENERATION = 1L << 50;

    private static final long LAST_SECOND = LAST_GENERATION / 1000;

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

    /** Null if it is none, or says what cannot be: then the list is loaded anew, by whichever node sees it first. */
    @Nullable
    Cursor read(@Nullable String text) {
        if (text == null) {
            return null;
        }
        try (JsonReader reader = json.createReader(new StringReader(JsonBounds.checked(text)))) {
            JsonObject object = reader.readObject();
            return new Cursor(
                    new Written(count(object, "generation", LAST_GENERATION), places(object, "pages")),
                    object.containsKey("old_generation")
                            ? new Written(count(object, "old_generation", LAST_GENERATION), places(object, "old_pages"))
                            : null,
                    pass(object.getJsonObject("pass")),
                    object.containsKey("as_of") ? time(object, "as_of") : null,
                    time(object, "checked"),
                    new Tally(
                            object.containsKey("total") ? (int) count(object, "total", Integer.MAX_VALUE) : null,
                            object.getJsonNumber("gap").intValueExact(),
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
        return new Pass(
                places(object, "offset"),
                object.containsKey("updated_after") ? count(object, "updated_after", LAST_SECOND) : null,
                time(object, "began"));
    }

    private static int places(JsonObject object, String name) {
        return (int) count(object, name, PageEnd.MOST_PLACES);
    }

    private static long count(JsonObject object, String name, long most) {
        long number = object.getJsonNumber(name).longValueExact();
        if (number < 0 || number > most) {
            throw new IllegalArgumentException(name);
        }
        return number;
    }

    private static Instant time(JsonObject object, String name) {
        return Instant.ofEpochMilli(object.getJsonNumber(name).longValueExact());
    }
}
