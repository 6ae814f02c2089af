package io.github.walletapi.cdi;

import io.github.walletapi.directory.LocationDirectory;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.Executor;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Keeps a directory in step on the container's threads, until the application ends. Where the container has none, or
 * cannot be asked yet, queries do it when they find that it is time.
 */
final class Refresher implements Executor {

    private static final String SCHEDULED = "java:comp/DefaultManagedScheduledExecutorService";
    private static final String PLAIN = "java:comp/DefaultManagedExecutorService";
    private static final Duration AFTER_AN_ERROR = Duration.ofMinutes(1);

    private final Function<String, @Nullable Object> naming;
    private @Nullable Future<?> next;
    private final Queue<Future<?>> early = new ArrayDeque<>();
    private @Nullable ScheduledExecutorService scheduler;
    private boolean ended;

    Refresher(Function<String, @Nullable Object> naming) {
        this.naming = naming;
    }

    /** A query found that it is time, such as the first in another language: one refresh now, before its turn. */
    @Override
    public void execute(Runnable refresh) {
        if (isSeenTo(refresh)) {
            return;
        }
        if (naming.apply(PLAIN) instanceof Executor threads) {
            threads.execute(refresh);
        } else {
            refresh.run();
        }
    }

    /** Begins, if the container has threads for it; tells whether it does. */
    synchronized boolean begin(LocationDirectory directory) {
        if (scheduler == null && !ended && naming.apply(SCHEDULED) instanceof ScheduledExecutorService threads) {
            scheduler = threads;
            schedule(directory, threads, Duration.ZERO);
        }
        return scheduler != null;
    }

    /** Nothing begins from now on, and what runs is interrupted. */
    synchronized void end() {
        ended = true;
        if (next != null) {
            next.cancel(true);
        }
        early.forEach(refresh -> refresh.cancel(true));
    }

    /** Hands it to the scheduler, if there is one; false if nobody sees to it. */
    private synchronized boolean isSeenTo(Runnable refresh) {
        if (scheduler != null && !ended) {
            early.removeIf(Future::isDone);
            early.add(scheduler.submit(refresh));
        }
        return ended || scheduler != null;
    }

    private synchronized void schedule(LocationDirectory directory, ScheduledExecutorService threads, Duration wait) {
        if (ended) {
            return;
        }
        try {
            next = threads.schedule(() -> run(directory, threads), wait.toMillis(), TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException ending) {
            // The container stops; so do we.
        }
    }

    private void run(LocationDirectory directory, ScheduledExecutorService threads) {
        Duration wait = AFTER_AN_ERROR;
        try {
            wait = directory.refresh();
        } finally {
            schedule(directory, threads, wait);
        }
    }
}
