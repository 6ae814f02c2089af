package io.github.walletapi.quota;

import io.github.walletapi.error.Failure;
import io.github.walletapi.error.RateLimitedException;
import io.github.walletapi.retry.Pause;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentMap;
import org.jspecify.annotations.Nullable;

/**
 * How many calls may still be made. A log of the times of calls, kept in a map that all nodes share, lets no stretch of
 * time, wherever it begins, hold more calls than its limit.
 *
 * <p>A call counts from when it is taken, and a tolerance longer than its window, since the server counts from when it
 * arrives, and clocks of nodes differ. A log that cannot be read counts as full for the shortest window, and is begun
 * anew then. A map that forgets, as one in memory does when the server restarts, forgets the calls: then the server's
 * 429 is what is left.
 */
public final class CallQuota {

    /** What the server allows for the list of locations: 4 calls in 4 minutes, and 50 a day. */
    public static final List<QuotaLimit> OF_LOCATIONS =
            List.of(new QuotaLimit(4, Duration.ofMinutes(4)), new QuotaLimit(50, Duration.ofDays(1)));

    private final QuotaLimits limits;
    private final SharedLog log;
    private final Clock clock;
    private final Pause pause;
    private final Failure failure;

    CallQuota(CallQuotaBuilder settings, CallLogs logs) {
        this.limits = new QuotaLimits(settings.limits, settings.tolerance);
        this.log = new SharedLog(settings.state, settings.key, logs, limits);
        this.clock = settings.clock;
        this.pause = settings.pause;
        this.failure = settings.failure;
    }

    /** Starts to build one of {@link #OF_LOCATIONS}, whose log stands under a key of this map. */
    public static CallQuotaBuilder builder(ConcurrentMap<String, String> state, String key) {
        return new CallQuotaBuilder(state, key);
    }

    /**
     * Takes one call, which is then to be made at once.
     *
     * @param longestWait how long it may take until one is free; zero to fail at once if none is
     * @throws RateLimitedException if that would take longer; its status is 0, and {@code retryAfter} says how long
     * @throws CancellationException if the thread is interrupted while it waits; it stays so
     */
    public void take(Duration longestWait) {
        Duration waited = Duration.ZERO;
        Duration wait = tryTake();
        while (!wait.isZero()) {
            waited = waited.plus(wait);
            if (waited.compareTo(longestWait) > 0) {
                throw new RateLimitedException(
                        "The quota of calls is used up; the next is free in " + wait, failure, wait);
            }
            pauseFor(wait);
            wait = tryTake();
        }
    }

    /** How long until a call is free; zero if one is now. It may be gone when it is taken. */
    public Duration untilFree() {
        long now = clock.millis();
        return wait(log.change(now, same -> same), now);
    }

    /** What is left of each limit, in the order in which they were given. */
    public List<QuotaLeft> left() {
        long now = clock.millis();
        CallLog at = log.change(now, same -> same);
        return limits.all().stream().map(limit -> limits.left(limit, at, now)).toList();
    }

    /**
     * The server refused a call all the same: none is free until it says so.
     *
     * @param retryAfter how long that is, a longest window at the most; the shortest window if the server did not say
     */
    public void full(@Nullable Duration retryAfter) {
        Duration asked = retryAfter == null ? limits.shortest() : retryAfter;
        Duration length = asked.compareTo(limits.longest()) > 0 ? limits.longest() : asked;
        long now = clock.millis();
        log.change(now, open -> open.closed(now + length.toMillis()));
    }

    private Duration tryTake() {
        long now = clock.millis();
        CallLog before =
                log.change(now, seen -> wait(seen, now).isZero() ? seen.withCall(now, limits.longestCounted()) : seen);
        return wait(before, now);
    }

    private Duration wait(CallLog at, long now) {
        return Duration.ofMillis(Math.max(0, limits.freeAt(at) - now));
    }

    private void pauseFor(Duration wait) {
        try {
            pause.of(wait);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new CancellationException("Interrupted while waiting for the quota of calls");
        }
    }
}
