package io.github.walletapi.auth;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BiPredicate;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * Something that is read from a place where it may change, such as a file: read again from time to time by the call
 * that needs it, and at once when asked. What cannot be read does not replace what could.
 *
 * @param <T> what is read
 */
public final class Reloading<T> implements Supplier<T> {

    private static final Logger LOG = System.getLogger("io.github.walletapi.credentials");

    private final Supplier<String> name;
    private final Supplier<T> source;
    private final BiPredicate<T, T> same;
    private final long interval;
    private final LongSupplier ticks;
    private final Consumer<T> changed;
    /** No monitor: a virtual thread that waits for a file must not hold its carrier. */
    private final ReentrantLock loading = new ReentrantLock();

    private volatile T value;
    private volatile long loadedAt;
    private volatile String lastProblem = "";

    /**
     * Reads for the first time.
     *
     * @param name what is read for whom and from where, as log lines begin: without a secret
     * @param source reads; its exceptions have messages without secrets
     * @param same whether two readings are the same
     * @param interval how old a reading may be
     * @param ticks nanoseconds of a clock that only goes forward, such as {@code System::nanoTime}
     * @param changed told of another reading, in the thread of the call that found it
     * @throws RuntimeException what the source throws
     */
    public Reloading(
            Supplier<String> name,
            Supplier<T> source,
            BiPredicate<T, T> same,
            Duration interval,
            LongSupplier ticks,
            Consumer<T> changed) {
        this.name = name;
        this.source = source;
        this.same = same;
        this.interval = interval.toNanos();
        this.ticks = ticks;
        this.changed = changed;
        this.loadedAt = ticks.getAsLong();
        this.value = source.get();
    }

    /** Credentials that are read again from time to time, and when the server refused them. */
    public static CredentialsProvider credentials(Reloading<? extends Credentials> reloading) {
        return new CredentialsProvider() {
            @Override
            public Credentials get() {
                return reloading.get();
            }

            @Override
            public Credentials refreshed() {
                return reloading.refreshed();
            }
        };
    }

    /** The last reading, not older than the interval. While one thread reads, the others go on with the last. */
    @Override
    public T get() {
        if (ticks.getAsLong() - loadedAt > interval && loading.tryLock()) {
            try {
                load();
            } finally {
                loading.unlock();
            }
        }
        return value;
    }

    /** A reading that was not begun before this call. */
    public T refreshed() {
        long asked = ticks.getAsLong();
        loading.lock();
        try {
            // Somebody else may have read while we waited for the lock.
            if (loadedAt - asked <= 0) {
                load();
            }
            return value;
        } finally {
            loading.unlock();
        }
    }

    private void load() {
        loadedAt = ticks.getAsLong();
        T read;
        try {
            read = source.get();
        } catch (RuntimeException unreadable) {
            report(unreadable);
            return;
        }
        boolean mended = !lastProblem.isEmpty();
        lastProblem = "";
        if (!same.test(value, read)) {
            value = read;
            // Only what it is: of what it says, this class does not know what may be seen.
            LOG.log(
                    Level.INFO,
                    "{0}: another {1} is used from now on",
                    name.get(),
                    read.getClass().getSimpleName());
            tell(read);
        } else if (mended) {
            LOG.log(Level.INFO, "{0}: can be used again, and is what it was before", name.get());
        }
    }

    /** Each problem once, not at every reading. */
    private void report(RuntimeException unreadable) {
        String problem = String.valueOf(unreadable.getMessage());
        if (!problem.equals(lastProblem)) {
            lastProblem = problem;
            LOG.log(
                    Level.WARNING,
                    "{0}: what is there now cannot be used, so the last stays: {1}",
                    name.get(),
                    problem);
        }
    }

    private void tell(T read) {
        try {
            changed.accept(read);
        } catch (RuntimeException observersOwn) {
            // No call fails because somebody who listens does.
            LOG.log(
                    Level.WARNING,
                    "{0}: who was told of a change failed: {1}",
                    name.get(),
                    observersOwn.getClass().getName());
        }
    }
}
