package io.github.walletapi.sandbox.internal.data;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** Tells the time of a clock, and what has been let pass besides; guarded by the lock of the state. */
final class MovableTime implements InstantSource {
    private final Clock clock;
    private Duration passed = Duration.ZERO;

    MovableTime(Clock clock) {
        this.clock = clock;
    }

    void letPass(Duration time) {
        passed = passed.plus(time);
    }

    @Override
    public Instant instant() {
        return clock.instant().plus(passed);
    }
}
