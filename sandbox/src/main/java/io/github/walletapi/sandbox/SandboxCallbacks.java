package io.github.walletapi.sandbox;

import io.github.walletapi.sandbox.internal.http.FormPost;
import io.github.walletapi.sandbox.internal.payment.TransactionEvent;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Posts what becomes of transactions to the applications that asked for it, signed, and again while they refuse it. It
 * does so by itself, until {@link #hold()} leaves it to the test: then callbacks come late, twice, out of order or never.
 * All methods may be called from any thread.
 */
public final class SandboxCallbacks {
    private static final int MOST_TRIES = 12;
    private static final long LONGEST_PAUSE = 300;

    private final FormPost post;
    private final Consumer<String> log;
    private final TimeUnit pause;
    private final List<SandboxCallback> all = new ArrayList<>();
    private final List<SandboxCallback> pending = new ArrayList<>();
    private @Nullable CallbackSigner first;
    private @Nullable CallbackSigner current;
    private @Nullable ScheduledThreadPoolExecutor worker;
    private boolean held;
    private boolean closed;

    /** @param pause the unit of the pauses between two tries, of which the first is one */
    SandboxCallbacks(FormPost post, Consumer<String> log, TimeUnit pause) {
        this.post = post;
        this.log = log;
        this.pause = pause;
    }

    /** Returns what signs now; its public key is at {@code /publickey}. */
    public synchronized CallbackSigner signer() {
        if (current == null) {
            current = CallbackSigner.create();
            first = current;
        }
        return current;
    }

    /** Signs with a new key from now on, also what was refused before. */
    public synchronized void changeKey() {
        signer();
        current = CallbackSigner.create();
    }

    /** Keeps everything back from now on: {@link #deliver()} posts it, and {@link #post(SandboxCallback)} one of it. */
    public synchronized void hold() {
        held = true;
    }

    /** Posts everything by itself again, beginning with what was kept back. */
    public synchronized void release() {
        held = false;
        pending.forEach(callback -> schedule(callback, 0));
    }

    /** Returns every callback since the start or the last reset, oldest first. */
    public synchronized List<SandboxCallback> all() {
        return List.copyOf(all);
    }

    /** Returns those that nobody has accepted yet, oldest first. */
    public synchronized List<SandboxCallback> pending() {
        return List.copyOf(pending);
    }

    /**
     * Posts each pending callback once, oldest first, and waits for the answers; what is refused stays pending.
     *
     * @return how many were accepted
     */
    public int deliver() {
        int accepted = 0;
        for (SandboxCallback callback : pending()) {
            accepted += postPending(callback) ? 1 : 0;
        }
        return accepted;
    }

    /**
     * Posts this callback now, whether it is its turn or not, or was accepted before; waits for the answer.
     *
     * @return the status of the answer, 0 without one
     */
    public int post(SandboxCallback callback) {
        // One at a time: what is on its way is not posted a second time because its answer is slow.
        synchronized (callback) {
            int status = post(callback.uri(), signer().sign(callback.event()));
            callback.answered(status);
            log.accept("callback " + callback.type() + " -> " + status);
            if (callback.isAccepted()) {
                lose(callback);
            }
            return status;
        }
    }

    /**
     * Posts anything, such as what {@link CallbackSigner#create()} has forged; waits for the answer.
     *
     * @return the status of the answer, 0 without one
     * @throws IllegalArgumentException when the host is not of this machine and was not allowed
     */
    public int post(URI uri, SignedCallback callback) {
        try {
            return post.send(uri, callback.form());
        } catch (IOException e) {
            return 0;
        }
    }

    /** Never posts this one again by itself. */
    public synchronized void lose(SandboxCallback callback) {
        pending.remove(callback);
    }

    /** Is called under the lock of the state: posts nothing in this thread. */
    synchronized void add(List<TransactionEvent> events) {
        for (TransactionEvent event : events) {
            if (!post.isAllowed(event.callbackUri())) {
                log.accept("callback " + event.type() + " -> not sent: its host is not this machine, nor allowed");
                continue;
            }
            SandboxCallback callback = new SandboxCallback(
                    event.transactionKey(),
                    event.type(),
                    event.callbackUri(),
                    CallbackSigner.eventOf(event.type(), event.transaction()));
            all.add(callback);
            pending.add(callback);
            schedule(callback, 0);
        }
    }

    private synchronized void schedule(SandboxCallback callback, long pauses) {
        if (held || closed) {
            return;
        }
        if (worker == null) {
            worker = new ScheduledThreadPoolExecutor(1, task -> {
                Thread thread = new Thread(task, "wallet-api-sandbox-callbacks");
                thread.setDaemon(true);
                return thread;
            });
        }
        var unused = worker.schedule(() -> postAndRepeat(callback), pauses, pause);
    }

    private void postAndRepeat(SandboxCallback callback) {
        synchronized (this) {
            if (held || closed) {
                return;
            }
        }
        int tries = callback.answers().size();
        try {
            if (!postPending(callback) && tries + 1 < MOST_TRIES) {
                schedule(callback, Math.min(LONGEST_PAUSE, 1L << tries));
            }
        } catch (RuntimeException e) {
            // Nobody asks what became of the task.
            log.accept("callback " + callback.type() + " -> failed: " + e);
        }
    }

    /** Says whether it was accepted by this; not if it is pending no more. */
    private boolean postPending(SandboxCallback callback) {
        synchronized (callback) {
            return pending().contains(callback) && post(callback) / 100 == 2;
        }
    }

    /** Forgets all callbacks, and signs with the first key again: whoever knows it need not ask anew. */
    synchronized void reset() {
        all.clear();
        pending.clear();
        current = first;
        held = false;
    }

    void close() {
        ScheduledThreadPoolExecutor ending;
        synchronized (this) {
            closed = true;
            ending = worker;
        }
        if (ending != null) {
            ending.shutdownNow();
            post.close();
            try {
                ending.awaitTermination(5, TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
