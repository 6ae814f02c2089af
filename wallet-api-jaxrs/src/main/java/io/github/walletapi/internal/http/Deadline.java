package io.github.walletapi.internal.http;

import java.net.SocketTimeoutException;
import java.time.Duration;

/** The moment until which something must have happened, on the clock that nobody sets. */
final class Deadline {

    private static final long NANOS_PER_MILLI = 1_000_000;

    private final long end;
    private final long longestSilence;

    private Deadline(long end, long longestSilence) {
        this.end = end;
        this.longestSilence = longestSilence;
    }

    /** So long from now, with no silence longer than that. */
    static Deadline in(Duration whole, Duration longestSilence) {
        return new Deadline(System.nanoTime() + whole.toNanos(), longestSilence.toMillis());
    }

    /** What is left, at least a millisecond: zero would mean for ever. */
    int millisLeft() throws SocketTimeoutException {
        long left = (end - System.nanoTime()) / NANOS_PER_MILLI;
        if (left <= 0) {
            throw new SocketTimeoutException("The time was over");
        }
        return (int) Math.max(1, Math.min(Math.min(left, longestSilence), Integer.MAX_VALUE));
    }
}
