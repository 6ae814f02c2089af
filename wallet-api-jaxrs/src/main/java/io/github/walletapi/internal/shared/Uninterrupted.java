package io.github.walletapi.internal.shared;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Does what must be done although the thread is interrupted, and says so again afterwards: files and some maps cannot be
 * written then, and a virtual thread loses its socket, and with it what the server says only once.
 */
public final class Uninterrupted {

    private Uninterrupted() {}

    /** What comes of it. */
    public static <T extends @Nullable Object> T call(Supplier<T> doing) {
        boolean interrupted = Thread.interrupted();
        try {
            return doing.get();
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
