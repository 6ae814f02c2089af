package io.github.walletapi;

import io.github.walletapi.client.ClientType;
import io.github.walletapi.client.ClientUpdate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** Sixteen threads that read and change by one client, over and over, until one call fails. */
final class Load implements AutoCloseable {
    private static final int THREADS = 16;

    private final WalletApi wallet;
    private final ExecutorService executor = Executors.newFixedThreadPool(THREADS);
    private final List<Future<Integer>> rounds = new ArrayList<>();
    private final Map<Integer, Integer> lastBegun = new HashMap<>();
    private int generation;
    private boolean over;

    Load(WalletApi wallet) {
        this.wallet = wallet;
        for (int i = 0; i < THREADS; i++) {
            int thread = i;
            rounds.add(executor.submit(() -> run(thread)));
        }
    }

    private int run(int thread) {
        int count = 0;
        try {
            for (int begun = begin(); begun >= 0; begun = begin()) {
                wallet.projects().get(1221);
                wallet.clients()
                        .update(1001, ClientUpdate.of(ClientType.PRIVATE_CLIENT).withProject(1300));
                count++;
                end(thread, begun);
            }
            return count;
        } finally {
            finish();
        }
    }

    private synchronized int begin() {
        return over ? -1 : generation;
    }

    private synchronized void end(int thread, int begun) {
        lastBegun.put(thread, begun);
        notifyAll();
    }

    private synchronized void finish() {
        over = true;
        notifyAll();
    }

    /** Waits until every thread has ended a round that it began after this was called. */
    synchronized void awaitRoundOfEach() throws InterruptedException {
        generation++;
        while (!over
                && (lastBegun.size() < THREADS || lastBegun.values().stream().anyMatch(begun -> begun < generation))) {
            wait(60_000);
        }
    }

    /** Ends the threads. */
    void stop() {
        finish();
    }

    /** How many rounds there were; fails if a call did. */
    long rounds() throws Exception {
        long all = 0;
        for (Future<Integer> thread : rounds) {
            all += thread.get(60, TimeUnit.SECONDS);
        }
        return all;
    }

    @Override
    public void close() {
        finish();
        executor.shutdownNow();
    }
}
