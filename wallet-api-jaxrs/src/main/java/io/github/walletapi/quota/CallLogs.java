package io.github.walletapi.quota;

import io.github.walletapi.internal.shared.JsonBounds;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.spi.JsonProvider;
import java.io.StringReader;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Logs as JSON text. Names of fields last: nodes of several versions may share a map. */
final class CallLogs {

    private static final String CALLS = "calls";
    private static final String CLOSED_UNTIL = "closed_until";
    /** Read by nobody. */
    private static final String WRITE = "write";

    private final JsonProvider json;

    /** The provider is found once, while the application's class loader is at hand. */
    CallLogs(JsonProvider json) {
        this.json = json;
    }

    /**
     * A text that nobody else writes. Two nodes that call in the same millisecond have the same log; when a node dies, a
     * replicated cache repeats what is under way, and takes an entry that is there as wanted for its own work.
     */
    String write(CallLog log) {
        JsonArrayBuilder calls = json.createArrayBuilder();
        log.times().forEach(calls::add);
        return json.createObjectBuilder()
                .add(CALLS, calls)
                .add(CLOSED_UNTIL, log.closedUntil())
                .add(WRITE, UUID.randomUUID().toString())
                .build()
                .toString();
    }

    /** Null if it is no log. */
    @Nullable
    CallLog read(String text) {
        try (JsonReader reader = json.createReader(new StringReader(JsonBounds.checked(text)))) {
            JsonObject object = reader.readObject();
            return new CallLog(
                    object.getJsonArray(CALLS).getValuesAs(JsonNumber::longValueExact),
                    object.getJsonNumber(CLOSED_UNTIL).longValueExact());
        } catch (RuntimeException unreadable) {
            return null;
        }
    }
}
