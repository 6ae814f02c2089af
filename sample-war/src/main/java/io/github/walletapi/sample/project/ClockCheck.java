package io.github.walletapi.sample.project;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Tells whether our clock and the server's agree.
 *
 * @param state {@code agree}, {@code differ} or {@code unknown}
 * @param seconds how far the server's clock is ahead of ours; negative if it is behind; null if unknown
 * @param sentence the same for people
 */
public record ClockCheck(String state, @Nullable Long seconds, String sentence) {

    private static final int HARMLESS = 5;

    /**
     * Compares what the server said, to the second, with the moments before and after the call.
     *
     * @param server the second in which the server answered
     */
    static ClockCheck of(@Nullable Instant server, Instant before, Instant after) {
        if (server == null) {
            return new ClockCheck("unknown", null, "The API did not report its time.");
        }
        long seconds = difference(server, before, after);
        if (seconds == 0) {
            return new ClockCheck("agree", seconds, "Our clock and the clock of the API agree.");
        }
        String difference = "Our clock is " + Math.abs(seconds) + (Math.abs(seconds) == 1 ? " second " : " seconds ")
                + (seconds > 0 ? "behind" : "ahead of") + " the clock of the API";
        return Math.abs(seconds) <= HARMLESS
                ? new ClockCheck("agree", seconds, difference + ". This is within the limit.")
                : new ClockCheck(
                        "differ",
                        seconds,
                        difference + ". If the difference grows, requests are rejected. Please correct the clock.");
    }

    /** Gives the least difference that the three moments leave possible, rounded away from zero. */
    private static long difference(Instant server, Instant before, Instant after) {
        Instant endOfSecond = server.plusSeconds(1);
        if (server.isAfter(after)) {
            return roundedUp(Duration.between(after, server));
        }
        return endOfSecond.isBefore(before) ? -roundedUp(Duration.between(endOfSecond, before)) : 0;
    }

    private static long roundedUp(Duration duration) {
        return duration.getNano() == 0 ? duration.getSeconds() : duration.getSeconds() + 1;
    }
}
