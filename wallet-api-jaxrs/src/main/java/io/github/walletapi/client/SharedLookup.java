package io.github.walletapi.client;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/** Asks who signs: once for all threads that want to know at the same time, and not again for a while. */
final class SharedLookup {

    private final ApiClients clients;
    private final Clock clock;
    private final Duration longestAge;
    private final ReentrantLock asking = new ReentrantLock();
    private volatile int begun;
    private volatile Outcome last = new Outcome(0, null, null);
    private volatile @Nullable Known known;

    SharedLookup(ApiClients clients, Clock clock, Duration longestAge) {
        this.clients = Objects.requireNonNull(clients, "clients");
        this.clock = Objects.requireNonNull(clock, "clock");
        this.longestAge = longestAge;
    }

    /**
     * How a request ended.
     *
     * @param number which one it was
     */
    private record Outcome(
            int number,
            @Nullable ApiClient client,
            @Nullable RuntimeException failure) {}

    private record Known(ApiClient client, Instant since) {}

    ApiClient current() {
        int ended = last.number;
        Known answer = known;
        return answer != null && isFresh(answer) ? answer.client : askedAfter(ended);
    }

    /** A request that is under way does not count: it may have been answered before what the caller knows of. */
    ApiClient refresh() {
        return askedAfter(begun);
    }

    private boolean isFresh(Known answer) {
        Duration age = Duration.between(answer.since, clock.instant());
        return !age.isNegative() && age.compareTo(longestAge) < 0;
    }

    /** What a request brought that is younger than this one: another thread's, if there was one meanwhile. */
    private ApiClient askedAfter(int number) {
        asking.lock();
        try {
            if (last.number <= number) {
                begun = last.number + 1;
                last = ask(begun);
            }
            return clientOf(last);
        } finally {
            asking.unlock();
        }
    }

    private static ApiClient clientOf(Outcome outcome) {
        if (outcome.client == null) {
            throw outcome.failure == null ? new IllegalStateException("Nothing was asked yet") : outcome.failure;
        }
        return outcome.client;
    }

    private Outcome ask(int number) {
        try {
            Instant before = clock.instant();
            ApiClient client = clients.current();
            known = new Known(client, before);
            return new Outcome(number, client, null);
        } catch (RuntimeException failure) {
            return new Outcome(number, null, failure);
        }
    }
}
