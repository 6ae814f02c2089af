package io.github.walletapi.idempotency;

import io.github.walletapi.error.ConflictException;
import io.github.walletapi.error.Failure;
import io.github.walletapi.error.TransientException;
import io.github.walletapi.error.WalletApiException;
import io.github.walletapi.internal.shared.GrowingPauses;
import io.github.walletapi.retry.Pause;
import java.time.Duration;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A call that leads something into a state, and so can be made again: after a lost answer, or a refusal because of the state,
 * that is read and judged.
 *
 * @param <T> what has the state
 */
final class RepeatableCall<T> {

    private static final int MOST_ATTEMPTS = 3;
    private static final Duration FIRST_PAUSE = Duration.ofMillis(200);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(2);

    private final Supplier<T> call;
    private final Supplier<T> read;
    private final Function<T, Outcome> judge;
    private final int attempts;

    /**
     * Of one that does no harm when it is sent twice.
     *
     * @param judge of what was read; it may throw, where something else was done
     */
    RepeatableCall(Supplier<T> call, Supplier<T> read, Function<T, Outcome> judge) {
        this(call, read, judge, MOST_ATTEMPTS);
    }

    private RepeatableCall(Supplier<T> call, Supplier<T> read, Function<T, Outcome> judge, int attempts) {
        this.call = call;
        this.read = read;
        this.judge = judge;
        this.attempts = attempts;
    }

    /** The same, but sent once only. */
    RepeatableCall<T> once() {
        return new RepeatableCall<>(call, read, judge, 1);
    }

    /** Makes it, until it is done or a failure says that it is not. */
    T make(Pause pause) {
        GrowingPauses pauses = new GrowingPauses(FIRST_PAUSE, LONGEST_PAUSE, new SplittableRandom()::nextDouble);
        WalletApiException doubtful = null;
        for (int attempt = 1; ; attempt++) {
            WalletApiException failure;
            try {
                return call.get();
            } catch (WalletApiException failed) {
                failure = failed;
            }
            if (doubtful == null && Doubt.isLeftBy(failure)) {
                doubtful = failure;
            }
            if (doubtful == null && !(failure instanceof ConflictException)) {
                throw failure;
            }
            T now = readAfter(failure, doubtful);
            Outcome outcome = judge.apply(now);
            if (outcome == Outcome.DONE) {
                return now;
            }
            if (outcome == Outcome.IMPOSSIBLE) {
                throw impossible(failure);
            }
            if (outcome == Outcome.UNKNOWN || attempt == attempts || !wait(pause, pauses.next())) {
                throw with(failure, doubtful);
            }
        }
    }

    /** Who is refused because of the state, and cannot read it, does not know whether it is the wanted one. */
    private T readAfter(WalletApiException failure, @Nullable WalletApiException doubtful) {
        try {
            return read.get();
        } catch (WalletApiException unread) {
            boolean open = doubtful != null || unread instanceof TransientException || Doubt.isLeftBy(unread);
            throw doubtful == null && open
                    ? with(failure, unread)
                    : with(unread, doubtful == null ? failure : doubtful);
        }
    }

    /** The one that leaves the doubt is thrown, whatever came after it. */
    private static WalletApiException with(WalletApiException last, @Nullable WalletApiException doubtful) {
        if (doubtful == null || doubtful == last) {
            return last;
        }
        doubtful.addSuppressed(last);
        return doubtful;
    }

    private static ConflictException impossible(WalletApiException failure) {
        if (failure instanceof ConflictException refused) {
            return refused;
        }
        ConflictException certain = new ConflictException(
                "Its state does not allow this any more: it was read after a call without an answer, and shows that it was not"
                        + " carried out",
                Failure.of(
                        failure.method(),
                        failure.pathTemplate(),
                        0,
                        failure.correlationId().orElse(null)));
        certain.addSuppressed(failure);
        return certain;
    }

    /** False if the thread is interrupted: who is to end does not go on. */
    private static boolean wait(Pause pause, Duration length) {
        try {
            pause.of(length);
            return true;
        } catch (InterruptedException end) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
