package io.github.walletapi.quota;

import java.time.Duration;
import java.util.List;

/**
 * Limits that hold together, in milliseconds.
 *
 * @param all in the order in which they were given
 * @param tolerance how much longer than its window a call counts
 */
record QuotaLimits(List<QuotaLimit> all, Duration tolerance) {

    /** When there is room for one more; in the past, or 0, if there is now. */
    long freeAt(CallLog log) {
        return all.stream().mapToLong(limit -> freeAt(limit, log)).max().orElseThrow();
    }

    QuotaLeft left(QuotaLimit limit, CallLog log, long now) {
        int left = log.closedUntil() > now ? 0 : limit.calls() - log.counting(now, counted(limit));
        return new QuotaLeft(limit, Math.max(0, left), Duration.ofMillis(Math.max(0, freeAt(limit, log) - now)));
    }

    private long freeAt(QuotaLimit limit, CallLog log) {
        return Math.max(log.closedUntil(), log.freeAt(limit.calls(), counted(limit)));
    }

    private long counted(QuotaLimit limit) {
        return limit.window().plus(tolerance).toMillis();
    }

    /** After this, no call counts. */
    long longestCounted() {
        return longest().plus(tolerance).toMillis();
    }

    int mostCalls() {
        return all.stream().mapToInt(QuotaLimit::calls).max().orElseThrow();
    }

    Duration shortest() {
        return all.stream().map(QuotaLimit::window).min(Duration::compareTo).orElseThrow();
    }

    Duration longest() {
        return all.stream().map(QuotaLimit::window).max(Duration::compareTo).orElseThrow();
    }
}
