package io.github.walletapi.grant;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;

/**
 * A request whose answer must not be lost. The socket of a virtual thread ends when its thread is interrupted, so there
 * it gets a thread of its own, which nobody else knows.
 */
final class Unbroken {

    private Unbroken() {}

    /** To its end; the thread stays interrupted if it was, or is meanwhile. */
    static <T> T get(Supplier<T> asking) {
        if (!isVirtual(Thread.currentThread())) {
            return asking.get();
        }
        FutureTask<T> task = new FutureTask<>(asking::get);
        Thread thread = new Thread(task, "wallet-api-refresh");
        thread.setDaemon(true);
        thread.start();
        return outcome(task);
    }

    private static <T> T outcome(FutureTask<T> task) {
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return task.get();
                } catch (InterruptedException later) {
                    interrupted = true;
                }
            }
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof Error error) {
                throw error;
            }
            throw failed.getCause() instanceof RuntimeException failure ? failure : new IllegalStateException(failed);
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** This library is compiled for a JDK that has none. */
    private static boolean isVirtual(Thread thread) {
        try {
            return (boolean) Thread.class.getMethod("isVirtual").invoke(thread);
        } catch (ReflectiveOperationException older) {
            return false;
        }
    }
}
