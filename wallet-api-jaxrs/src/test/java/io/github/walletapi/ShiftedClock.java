package io.github.walletapi;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** This machine's clock and some more, which a test changes. */
public class ShiftedClock extends Clock {
    private volatile Duration offset = Duration.ZERO;

    public final synchronized void advance(Duration more) {
        offset = offset.plus(more);
    }

    protected final Duration offset() {
        return offset;
    }

    @Override
    public Instant instant() {
        return Instant.now().plus(offset);
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }
}
