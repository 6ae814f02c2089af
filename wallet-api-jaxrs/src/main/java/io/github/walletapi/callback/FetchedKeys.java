package io.github.walletapi.callback;

import io.github.walletapi.callback.RefusedCallbackException.Reason;
import io.github.walletapi.internal.shared.SingleFlight;
import io.github.walletapi.server.CallbackKey;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.security.PublicKey;
import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The key as the API gives it: fetched when it is first needed, and again when it does not prove a signature, by one thread
 * at a time and at most once a minute, whatever is posted. A key that was fetched takes the place of the one before when
 * it has proved a signature: until then both count.
 */
final class FetchedKeys implements CallbackKeys {

    private static final Logger LOG = System.getLogger("io.github.walletapi.callback");
    private static final SingleFlight.Words WORDS = new SingleFlight.Words(
            "Interrupted while the key of callbacks was fetched",
            "The key of callbacks cannot be needed to fetch itself");
    private static final long REST = Duration.ofMinutes(1).toNanos();

    /**
     * What is known.
     *
     * @param newest as it was fetched last
     * @param proven whether it has proved a signature
     * @param before the last that had, or the first of all, until the newest has
     * @param asked when it was asked for
     */
    private record Known(
            PublicKey newest, boolean proven, @Nullable PublicKey before, long asked) {

        Known then(PublicKey fetched, long askedAt) {
            if (fetched.equals(newest)) {
                return new Known(newest, proven, before, askedAt);
            }
            return new Known(fetched, false, proven || before == null ? newest : before, askedAt);
        }
    }

    private final Supplier<CallbackKey> source;
    private final LongSupplier ticks;
    private volatile @Nullable Known known;
    private volatile @Nullable RuntimeException failure;
    private @Nullable SingleFlight<Boolean> underWay;
    private boolean tried;
    private long triedAt;

    /** @param ticks monotonic nanoseconds */
    FetchedKeys(Supplier<CallbackKey> source, LongSupplier ticks) {
        this.source = source;
        this.ticks = ticks;
    }

    @Override
    public void require(CallbackSignature signature) {
        long came = ticks.getAsLong();
        if (isProved(signature)) {
            return;
        }
        waitForFetch(came);
        if (isProved(signature)) {
            return;
        }
        Known now = known;
        if (now == null) {
            throw new RefusedCallbackException(Reason.KEY_UNAVAILABLE, failure);
        }
        // A key that was asked for earlier may have been replaced before this was signed.
        boolean judged = now.asked - came >= 0;
        throw judged
                ? new RefusedCallbackException(Reason.WRONG_SIGNATURE)
                : new RefusedCallbackException(Reason.KEY_TOO_OLD, failure);
    }

    private boolean isProved(CallbackSignature signature) {
        Known now = known;
        if (now == null) {
            return false;
        }
        if (signature.isBy(now.newest)) {
            if (!now.proven) {
                proved(now.newest);
            }
            return true;
        }
        return now.before != null && signature.isBy(now.before);
    }

    private synchronized void proved(PublicKey key) {
        Known now = known;
        if (now != null && now.newest.equals(key)) {
            known = new Known(key, true, null, now.asked);
        }
    }

    /** Fetches the key, or waits for who does, unless it was asked for since then, or too short a time before. */
    private void waitForFetch(long came) {
        SingleFlight<Boolean> mine = null;
        SingleFlight<Boolean> running;
        synchronized (this) {
            running = underWay;
            if (running == null) {
                if (tried && came - triedAt < REST) {
                    return;
                }
                tried = true;
                triedAt = ticks.getAsLong();
                long asked = triedAt;
                mine = new SingleFlight<>(() -> fetch(asked), WORDS);
                running = mine;
                underWay = mine;
            }
        }
        try {
            if (mine != null) {
                mine.run();
            }
            running.outcome();
        } catch (CancellationException interrupted) {
            // The thread stays interrupted, and whoever posted is asked to do so again.
            failure = interrupted;
        } finally {
            if (mine != null) {
                synchronized (this) {
                    underWay = null;
                }
            }
        }
    }

    private boolean fetch(long asked) {
        try {
            PublicKey fetched = CallbackSignature.key(source.get().pem());
            synchronized (this) {
                Known now = known;
                known = now == null ? new Known(fetched, false, null, asked) : now.then(fetched, asked);
                failure = null;
                if (now != null && !fetched.equals(now.newest)) {
                    LOG.log(Level.INFO, "The API has another key for callbacks");
                }
            }
            return true;
        } catch (RuntimeException unusable) {
            failure = unusable;
            LOG.log(
                    Level.WARNING,
                    "The key of callbacks could not be fetched: {0}",
                    unusable.getClass().getSimpleName());
            return false;
        }
    }
}
