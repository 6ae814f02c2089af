package io.github.walletapi.internal.call;

import java.util.concurrent.atomic.AtomicInteger;

/**
 * How many retries a client may make in proportion to its calls, so that an outage is not answered with a storm. Every
 * call earns a part of a retry; some are there from the start, and as many can be saved.
 */
final class RetryBudget {

    private static final int WHOLE = 100;
    private static final int SAVED = 50 * WHOLE;

    private final int earned;
    private final AtomicInteger account = new AtomicInteger(SAVED);

    /** With so many retries for a hundred calls. */
    RetryBudget(int percent) {
        this.earned = percent;
    }

    /** A call begins. */
    void earn() {
        if (account.get() < SAVED) {
            account.getAndUpdate(now -> Math.min(SAVED, now + earned));
        }
    }

    /** Takes a retry, if one is left. */
    boolean take() {
        return account.getAndUpdate(now -> now < WHOLE ? now : now - WHOLE) >= WHOLE;
    }
}
