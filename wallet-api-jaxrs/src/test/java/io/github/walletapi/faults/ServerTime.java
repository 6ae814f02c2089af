package io.github.walletapi.faults;

import io.github.walletapi.ShiftedClock;
import java.time.Duration;
import java.util.random.RandomGenerator;

/** The clock of the sandbox: this machine's, until it jumps. */
final class ServerTime extends ShiftedClock {

    /** By ten minutes to ten hours, in either direction; or back. */
    void jump(RandomGenerator random) {
        int seconds = random.nextInt(600, 36_000);
        advance(offset().isZero() ? Duration.ofSeconds(random.nextBoolean() ? seconds : -seconds) : offset().negated());
    }
}
