package io.github.walletapi.device;

import java.time.Duration;

/** How to let time pass. */
@FunctionalInterface
interface Pause {

    /** The only sleep of this library. */
    Pause SLEEPING = length -> Thread.sleep(length.toMillis());

    void of(Duration length) throws InterruptedException;
}
