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

    private final List<QuotaLimit> limits;
    private final long tolerance;
    private final ConcurrentMap<String, String> state;
    private final String key;
    private final Clock clock;
    private final Pause pause;
    private final CallLogs logs;
    private final Failure failure;

    CallQuota(CallQuotaBuilder settings, CallLogs logs) {
        this.limits = settings.limits;
        this.tolerance = settings.tolerance.toMillis();
        this.state = settings.state;
        this.key = settings.key;
        this.clock = settings.clock;
        this.pause = settings.pause;
        this.failure = settings.failure;
        this.logs = logs;
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
        return wait(logAt(now), now);
    }

    /** What is left of each limit, in the order in which they were given. */
    public List<QuotaLeft> left() {
        long now = clock.millis();
        CallLog log = logAt(now);
        boolean closed = log.closedUntil() > now;
        return limits.stream()
                .map(limit -> new QuotaLeft(
                        limit,
                        closed ? 0 : Math.max(0, limit.calls() - log.counting(now, counted(limit))),
                        until(Math.max(log.closedUntil(), log.freeAt(limit.calls(), counted(limit))), now)))
                .toList();
    }

    /**
     * The server refused a call all the same: none is free until it says so.
     *
     * @param retryAfter how long that is, a longest window at the most; the shortest window if the server did not say
     */
    public void full(@Nullable Duration retryAfter) {
        Duration most = Duration.ofMillis(longest());
        Duration asked = retryAfter == null ? Duration.ofMillis(shortest()) : retryAfter;
        long length = (asked.compareTo(most) > 0 ? most : asked).toMillis();
        while (true) {
            long now = clock.millis();
            String text = state.get(key);
            if (store(text, sound(text, now).closed(now + length))) {
                return;
            }
        }
    }

    private Duration tryTake() {
        while (true) {
            long now = clock.millis();
            String text = state.get(key);
            CallLog log = sound(text, now);
            Duration wait = wait(log, now);
            if (wait.isZero() ? store(text, log.withCall(now, longest() + tolerance)) : keep(text, log)) {
                return wait;
            }
        }
    }

    private CallLog logAt(long now) {
        while (true) {
            String text = state.get(key);
            CallLog log = sound(text, now);
            if (keep(text, log)) {
                return log;
            }
        }
    }

    private CallLog sound(@Nullable String text, long now) {
        CallLog read = text == null ? CallLog.EMPTY : logs.read(text);
        return read == null ? CallLog.EMPTY.closed(now + shortest()) : read.sound(now, longest() + tolerance);
    }

    /** Time must not begin anew whenever a log that was mended is looked at. */
    private boolean keep(@Nullable String text, CallLog log) {
        return text == null || log.equals(logs.read(text)) || store(text, log);
    }

    private boolean store(@Nullable String old, CallLog log) {
        String text = logs.write(log);
        return old == null ? state.putIfAbsent(key, text) == null : state.replace(key, old, text);
    }

    private Duration wait(CallLog log, long now) {
        long free = log.closedUntil();
        for (QuotaLimit limit : limits) {
            free = Math.max(free, log.freeAt(limit.calls(), counted(limit)));
        }
        return until(free, now);
    }

    private static Duration until(long time, long now) {
        return Duration.ofMillis(Math.max(0, time - now));
    }

    private long counted(QuotaLimit limit) {
        return limit.window().toMillis() + tolerance;
    }

    private long shortest() {
        return limits.stream()
                .mapToLong(limit -> limit.window().toMillis())
                .min()
                .orElseThrow();
    }

    private long longest() {
        return limits.stream()
                .mapToLong(limit -> limit.window().toMillis())
                .max()
                .orElseThrow();
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
