package io.github.walletapi.internal.call;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * What time it is at the server. That is this machine's time until an answer says otherwise; from then on it is the
 * server's, carried on by the clock that nobody can set, until this machine's agrees with it again.
 */
public final class ServerClock {

    private static final Logger LOG = System.getLogger("io.github.walletapi.clock");
    /** The header says seconds, and servers behind one name differ a little. */
    private static final Duration PRECISION = Duration.ofSeconds(1);

    private static final Duration SLACK = Duration.ofSeconds(2);
    /** So that a bound of a day is not missed by the time that a request takes. */
    private static final Duration GRACE = Duration.ofMinutes(1);

    private final Clock local;
    private final LongSupplier ticks;
    private final Duration largestOffset;
    private volatile @Nullable Correction correction;
    private volatile Reading lastReading = new Reading("", null);
    private volatile boolean unbelieved;

    /** A header says the same for a second, and to read it takes longer than to sign. */
    private record Reading(String header, @Nullable Instant time) {}

    /** What was measured, and when. */
    private record Correction(Instant serverTime, long measuredAt) {}

    /**
     * A clock that was not corrected yet.
     *
     * @param local this machine's clock
     * @param ticks nanoseconds of a clock that only goes forward
     * @param largestOffset the largest difference that is believed; zero to believe none
     */
    public ServerClock(Clock local, LongSupplier ticks, Duration largestOffset) {
        this.local = local;
        this.ticks = ticks;
        this.largestOffset = largestOffset;
    }

    /** The server's time, as well as it is known. */
    public Instant now() {
        Correction known = correction;
        return known == null ? local.instant() : known.serverTime.plusNanos(ticks.getAsLong() - known.measuredAt);
    }

    /** This machine's clock, as it is set. */
    public Clock local() {
        return local;
    }

    /** A reading of the clock that only goes forward; for {@link #observe}. */
    public long tick() {
        return ticks.getAsLong();
    }

    /** How long ago that reading was. */
    public Duration since(long tick) {
        return Duration.ofNanos(ticks.getAsLong() - tick);
    }

    /** By how much the server is ahead of this machine; zero while they agree. */
    public Duration offset() {
        return correction == null ? Duration.ZERO : Duration.between(local.instant(), now());
    }

    /** Learns from the {@code Date} of an answer to a request that was sent at a tick. */
    public void observe(@Nullable String date, long sentAt) {
        if (date == null) {
            return;
        }
        Reading reading = lastReading;
        if (!date.equals(reading.header)) {
            reading = new Reading(date, instant(date));
            lastReading = reading;
        }
        if (reading.time != null) {
            observe(reading.time, sentAt);
        }
    }

    /** Learns from a time, in whole seconds, that the server told in answer to a request that was sent at a tick. */
    void observe(Instant serverTime, long sentAt) {
        if (largestOffset.isZero()) {
            return;
        }
        long received = ticks.getAsLong();
        Duration uncertain = PRECISION.plusNanos(received - sentAt);
        if (agrees(local.instant(), serverTime, uncertain)) {
            heal();
        } else if (!agrees(now(), serverTime, uncertain)) {
            correct(serverTime.plus(uncertain.dividedBy(2)), received);
        }
    }

    private static boolean agrees(Instant estimate, Instant serverTime, Duration uncertain) {
        return !estimate.isBefore(serverTime.minus(SLACK))
                && !estimate.isAfter(serverTime.plus(uncertain).plus(SLACK));
    }

    private void heal() {
        unbelieved = false;
        if (correction != null) {
            correction = null;
            LOG.log(Level.INFO, "This machine's clock agrees with the server's again");
        }
    }

    private void correct(Instant serverTime, long received) {
        long seconds = Duration.between(local.instant(), serverTime).toSeconds();
        if (Duration.ofSeconds(seconds).abs().compareTo(largestOffset.plus(GRACE)) > 0) {
            LOG.log(
                    unbelieved ? Level.DEBUG : Level.WARNING,
                    "The server''s clock differs by {0} s: too much to be believed",
                    String.valueOf(seconds));
            unbelieved = true;
            return;
        }
        // Servers behind one name may differ: who was told that this clock is wrong need not hear of each.
        Level level = correction == null ? Level.WARNING : Level.DEBUG;
        correction = new Correction(serverTime, received);
        unbelieved = false;
        LOG.log(
                level,
                "The server''s clock differs by {0} s; requests are signed with its time",
                String.valueOf(seconds));
    }

    /** The time that a header says; null if it says none. */
    static @Nullable Instant instant(@Nullable String header) {
        try {
            return header == null
                    ? null
                    : ZonedDateTime.parse(header.strip(), DateTimeFormatter.RFC_1123_DATE_TIME)
                            .toInstant();
        } catch (DateTimeException malformed) {
            return null;
        }
    }
}
