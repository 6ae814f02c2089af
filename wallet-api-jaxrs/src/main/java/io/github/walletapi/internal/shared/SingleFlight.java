package io.github.walletapi.internal.shared;

import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.jspecify.annotations.Nullable;

/**
 * Something that one thread does while others wait for its outcome.
 *
 * @param <T> what comes of it
 */
public final class SingleFlight<T> extends FutureTask<T> {

    private final Thread runner = Thread.currentThread();
    private final Words words;

    /**
     * What to say of it.
     *
     * @param interrupted when a thread that does it, or waits for it, was interrupted
     * @param inItself when it would have to wait for itself
     */
    public record Words(String interrupted, String inItself) {}

    /** By the thread that makes it. */
    public SingleFlight(Callable<T> way, Words words) {
        super(way);
        this.words = words;
    }

    /**
     * Waits for it, unless this thread does it itself; null if the one that did was interrupted, and this is another,
     * which may try itself.
     */
    public @Nullable T outcome() {
        boolean own = runner == Thread.currentThread();
        if (own && !isDone()) {
            throw new IllegalStateException(words.inItself);
        }
        try {
            return get();
        } catch (InterruptedException interrupted) {
            throw stopped();
        } catch (ExecutionException failed) {
            Throwable cause = failed.getCause();
            if (!(cause instanceof InterruptedException)) {
                throw unchecked(cause);
            }
            if (own) {
                throw stopped();
            }
            return null;
        }
    }

    private CancellationException stopped() {
        Thread.currentThread().interrupt();
        return new CancellationException(words.interrupted);
    }

    private static RuntimeException unchecked(@Nullable Throwable cause) {
        if (cause instanceof Error error) {
            throw error;
        }
        return cause instanceof RuntimeException failure ? failure : new IllegalStateException(cause);
    }
}
