package io.github.walletapi.value;

import jakarta.json.bind.annotation.JsonbProperty;
import jakarta.json.bind.annotation.JsonbTypeAdapter;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How long something lasts: for a length of time, or until a moment. What is sent has one of the two; an answer may have
 * both.
 *
 * @param length for how long, in whole seconds; what it counts from is said where it is used
 * @param until until when, to the second
 */
public record TimeLimit(
        @JsonbProperty("for") @JsonbTypeAdapter(Seconds.class) @Nullable
        Duration length,

        @JsonbTypeAdapter(UnixTime.class) @Nullable Instant until)
        implements Serializable {

    /** For a length of time, such as {@code Duration.ofDays(30)}. */
    public static TimeLimit of(Duration length) {
        return new TimeLimit(length, null);
    }

    /** Until a moment, to the second. */
    public static TimeLimit until(Instant moment) {
        return new TimeLimit(null, moment);
    }

    /**
     * The same, if it can be sent.
     *
     * @param name what a refusal calls it
     * @throws IllegalArgumentException that names it and its limits, if it says both or neither, or a length that is not
     *     more than 0 in whole seconds
     */
    public TimeLimit checked(String name) {
        if ((length == null) == (until == null)) {
            throw new IllegalArgumentException(name + " must have either a length or an end, and not both");
        }
        if (length != null && (length.toSeconds() < 1 || !length.equals(Duration.ofSeconds(length.toSeconds())))) {
            throw new IllegalArgumentException(name + " must last for 1 second or more, in whole seconds");
        }
        if (until != null && until.getEpochSecond() <= 0) {
            throw new IllegalArgumentException(name + " must end after 1970");
        }
        return this;
    }
}
