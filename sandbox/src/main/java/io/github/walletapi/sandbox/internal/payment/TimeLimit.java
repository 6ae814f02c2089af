package io.github.walletapi.sandbox.internal.payment;

import jakarta.json.JsonObject;
import jakarta.json.spi.JsonProvider;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Says how long something lasts: a number of seconds from its beginning on, or until a moment.
 *
 * @param until null when {@code seconds} counts
 */
public record TimeLimit(long seconds, @Nullable Instant until) {
    /** Looked for once: an answer has many objects. */
    private static final JsonProvider JSON = JsonProvider.provider();

    private static final long MONTH = 30 * 86_400L;

    public static TimeLimit ofSeconds(long seconds) {
        return new TimeLimit(seconds, null);
    }

    public static TimeLimit until(Instant moment) {
        return new TimeLimit(0, moment);
    }

    /** Returns the 30 days of the documented answers. */
    public static TimeLimit ofMonth() {
        return ofSeconds(MONTH);
    }

    boolean isOver(Instant beginning, Instant now) {
        return !now.isBefore(until == null ? beginning.plusSeconds(seconds) : until);
    }

    JsonObject toJson() {
        return until == null
                ? JSON.createObjectBuilder().add("for", seconds).build()
                : JSON.createObjectBuilder()
                        .add("until", until.getEpochSecond())
                        .build();
    }
}
