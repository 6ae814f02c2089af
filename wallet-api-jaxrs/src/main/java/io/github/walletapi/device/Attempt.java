package io.github.walletapi.device;

import io.github.walletapi.auth.MacCredentials;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.jspecify.annotations.Nullable;

/** One way to credentials, gone by the thread that made it, while others wait for its outcome. */
final class Attempt extends FutureTask<MacCredentials> {

    private final Thread runner = Thread.currentThread();

    Attempt(Callable<MacCredentials> way) {
        super(way);
    }

    /** Null if its thread was interrupted, and this is another, which may try itself. */
    @Nullable
    MacCredentials outcome() {
        boolean own = runner == Thread.currentThread();
        if (own && !isDone()) {
            throw new IllegalStateException("A device cannot sign its own registration: register it with the calls of"
                    + " a client of type application");
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

    private static CancellationException stopped() {
        Thread.currentThread().interrupt();
        return new CancellationException("Interrupted while a device was registered");
    }

    private static RuntimeException unchecked(@Nullable Throwable cause) {
        if (cause instanceof Error error) {
            throw error;
        }
        return cause instanceof RuntimeException failure ? failure : new IllegalStateException(cause);
    }
}
