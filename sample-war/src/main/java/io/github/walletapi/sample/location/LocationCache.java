package io.github.walletapi.sample.location;

import io.github.walletapi.error.RateLimitedException;
import io.github.walletapi.error.WalletApiException;
import io.github.walletapi.sample.FailureReport;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the list of places of each language for a while. The server allows so few calls that a search cannot be one of
 * them. If newer data cannot be had, the old is given, and says so.
 */
final class LocationCache {

    private static final Duration PAUSE_AFTER_FAILURE = Duration.ofSeconds(30);
    private static final Duration PAUSE_AFTER_LIMIT = Duration.ofMinutes(1);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(5);

    private final Map<String, Slot> slots = new ConcurrentHashMap<>();
    private final Function<String, Snapshot> source;
    private final Duration keepFor;
    private final Clock clock;

    LocationCache(Function<String, Snapshot> source, Duration keepFor, Clock clock) {
        this.source = source;
        this.keepFor = keepFor;
        this.clock = clock;
    }

    /**
     * All places with texts in a language.
     *
     * @throws WalletApiException if there is no data at all, and none can be had
     */
    Snapshot in(String language) {
        return slots.computeIfAbsent(language, Slot::new).get();
    }

    private final class Slot {

        private final ReentrantLock fetching = new ReentrantLock();
        private final String language;
        private volatile @Nullable Snapshot latest;
        private volatile Instant askAgainAt = Instant.MIN;
        private volatile @Nullable RateLimitedException limit;

        Slot(String language) {
            this.language = language;
        }

        Snapshot get() {
            Snapshot known = latest;
            // Old data now is better than new data after a wait.
            if (known != null && (isToBeKept() || !fetching.tryLock())) {
                return known;
            }
            if (known == null) {
                fetching.lock();
            }
            try {
                return isToBeKept() ? kept() : fetch();
            } finally {
                fetching.unlock();
            }
        }

        private boolean isToBeKept() {
            return clock.instant().isBefore(askAgainAt);
        }

        private Snapshot kept() {
            Snapshot known = latest;
            RateLimitedException refused = limit;
            if (known == null && refused != null) {
                throw refused;
            }
            return known == null ? fetch() : known;
        }

        private Snapshot fetch() {
            try {
                Snapshot fresh = source.apply(language);
                latest = fresh;
                limit = null;
                askAgainAt = clock.instant().plus(keepFor);
                return fresh;
            } catch (WalletApiException failure) {
                return oldAfter(failure);
            }
        }

        private Snapshot oldAfter(WalletApiException failure) {
            Snapshot known = latest;
            limit = failure instanceof RateLimitedException refused ? refused : null;
            if (limit != null || known != null) {
                askAgainAt = clock.instant().plus(pauseAfter(failure));
            }
            if (known == null) {
                throw failure;
            }
            FailureReport.log(failure);
            Snapshot old = known.asOutdated();
            latest = old;
            return old;
        }

        private Duration pauseAfter(WalletApiException failure) {
            if (failure instanceof RateLimitedException refused) {
                Duration asked = refused.retryAfter().orElse(PAUSE_AFTER_LIMIT);
                return asked.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : asked;
            }
            return PAUSE_AFTER_FAILURE;
        }
    }
}
