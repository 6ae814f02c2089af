package io.github.walletapi.internal.shared;

import java.time.Duration;
import java.time.Instant;

/** How long a server may ask to be left alone: whoever believed more would be switched off by one answer. */
public final class RetryAfter {

    /** No limit that is known of has a longer window. */
    public static final Duration LONGEST = Duration.ofDays(1);

    private RetryAfter() {}

    /** What was asked for; a day at the most, and nothing at the least. */
    public static Duration bounded(Duration asked) {
        if (asked.isNegative()) {
            return Duration.ZERO;
        }
        return asked.compareTo(LONGEST) > 0 ? LONGEST : asked;
    }

    /** Whether it is too early; an end further away than any was set by a clock that has been put back since. */
    public static boolean isTooEarly(Instant now, Instant end) {
        return now.isBefore(end) && !end.isAfter(now.plus(LONGEST));
    }
}
