package io.github.walletapi.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Waits for what must happen, however long that takes on a busy machine; it is the bound that fails, not luck. */
final class Eventually {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    /** Long enough that a server which is starting has the processors for itself. */
    private static final Duration LOOK = Duration.ofMillis(20);

    private Eventually() {}

    static void happens(String what, BooleanSupplier happened) {
        happens(what, PATIENCE, happened);
    }

    static void happens(String what, Duration patience, BooleanSupplier happened) {
        long deadline = System.nanoTime() + patience.toNanos();
        while (!happened.getAsBoolean()) {
            assertThat(System.nanoTime()).as(what).isLessThan(deadline);
            LockSupport.parkNanos(LOOK.toNanos());
        }
    }
}
