package io.github.walletapi.listener;

/**
 * Hears of every attempt. Called in the thread of the call, so it must be quick; what it throws is logged and fails no
 * call.
 *
 * <pre>{@code
 * CallListener slow = started -> ended -> {
 *     if (ended.took().toSeconds() > 5) {
 *         log.warn(started.method() + " " + started.pathTemplate());
 *     }
 * };
 * }</pre>
 */
@FunctionalInterface
public interface CallListener {

    /** An attempt begins; what comes back hears of its end. */
    Ending started(AttemptStarted attempt);

    /** Hears of the end of one attempt. */
    @FunctionalInterface
    interface Ending {

        /** The attempt has ended. */
        void ended(AttemptEnded attempt);
    }
}
