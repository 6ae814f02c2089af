package io.github.walletapi.faults;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.random.RandomGenerator;

/** The clock of the sandbox: this machine's, until it jumps. */
final class ServerTime extends Clock {
    private volatile Duration offset = Duration.ZERO;

    /** By ten minutes to ten hours, in either direction; or back. */
    void jump(RandomGenerator random) {
        int seconds = random.nextInt(600, 36_000);
        offset = offset.isZero() ? Duration.ofSeconds(random.nextBoolean() ? seconds : -seconds) : Duration.ZERO;
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
