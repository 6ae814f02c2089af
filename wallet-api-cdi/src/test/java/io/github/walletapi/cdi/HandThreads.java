package io.github.walletapi.cdi;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** A container's scheduler whose tasks run when a test says so. */
final class HandThreads extends ScheduledThreadPoolExecutor {
    final List<Runnable> tasks = new ArrayList<>();
    final List<Long> delays = new ArrayList<>();
    boolean stopped;

    HandThreads() {
        super(0);
    }

    @Override
    public ScheduledFuture<?> schedule(Runnable task, long delay, TimeUnit unit) {
        if (stopped) {
            throw new RejectedExecutionException();
        }
        tasks.add(task);
        delays.add(unit.toMillis(delay));
        // Far away, so that only the test runs it.
        return super.schedule(() -> {}, 1, TimeUnit.DAYS);
    }

    @Override
    public void execute(Runnable task) {
        tasks.add(task);
    }

    void runNext() {
        tasks.remove(0).run();
    }
}
