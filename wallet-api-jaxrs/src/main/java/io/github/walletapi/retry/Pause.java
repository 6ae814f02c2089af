package io.github.walletapi.retry;

import java.time.Duration;

/** How to let time pass: an input of everything that waits, so that tests need not. */
@FunctionalInterface
public interface Pause {

    /** The only sleep of this library. */
    Pause SLEEPING = length -> Thread.sleep(length.toMillis());

    /**
     * Waits.
     *
     * @throws InterruptedException at once when the thread is interrupted
     */
    void of(Duration length) throws InterruptedException;
}
