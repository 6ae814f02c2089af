package io.github.walletapi.quota;

import java.io.Serializable;
import java.time.Duration;

/**
 * So many calls in any stretch of time of this length, wherever it begins.
 *
 * @param calls how many, 1 at least
 * @param window how long, from a millisecond to 366 days
 */
public record QuotaLimit(int calls, Duration window) implements Serializable {

    private static final Duration LONGEST = Duration.ofDays(366);

    /** Checks both. */
    public QuotaLimit {
        if (calls < 1) {
            throw new IllegalArgumentException("a quota needs 1 call at least");
        }
        if (window.compareTo(Duration.ofMillis(1)) < 0 || window.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException("the window of a quota must be from 1 millisecond to 366 days");
        }
    }
}
