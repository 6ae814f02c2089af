package io.github.walletapi.internal.shared;

import java.time.Duration;
import java.util.function.DoubleSupplier;

/** Each twice as long as the one before, up to a longest one, and each shortened by chance so that nodes fall apart. */
public final class GrowingPauses {

    private final Duration longest;
    private final DoubleSupplier random;
    private Duration next;
    private Duration waited = Duration.ZERO;

    /** With chance, from 0 to 1. */
    public GrowingPauses(Duration first, Duration longest, DoubleSupplier random) {
        this.next = first;
        this.longest = longest;
        this.random = random;
    }

    /** From half of its length to the whole. */
    public Duration next() {
        Duration whole = next.compareTo(longest) < 0 ? next : longest;
        next = whole.multipliedBy(2);
        Duration pause = Duration.ofMillis(Math.round(whole.toMillis() * (1 + random.getAsDouble()) / 2));
        waited = waited.plus(pause);
        return pause;
    }

    /** How long all of them were. */
    public Duration waited() {
        return waited;
    }

    /** Whether all of them were shorter than that. */
    public boolean areWithin(Duration limit) {
        return waited.compareTo(limit) < 0;
    }
}
