package io.github.walletapi.sample;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Function;

/**
 * Keeps answers for a while, so that pages which anybody may open do not use up the calls of an hour. Who asks for the
 * same while it is asked for gets the same answer, or the same failure; a failure is not kept. Never for what belongs to
 * a person: everybody gets the same.
 */
public final class AnswerCache<K, V> {

    private record Answer<V>(CompletableFuture<V> value, Instant askedAt) {}

    private final Function<K, V> source;
    private final Duration keepFor;
    private final int most;
    private final Clock clock;
    /** The oldest first; guarded by itself. */
    private final Map<K, Answer<V>> answers = new LinkedHashMap<>();

    /**
     * Starts with no answer kept.
     *
     * @param most how many are kept; of more, the oldest are given up
     */
    public AnswerCache(Function<K, V> source, Duration keepFor, int most, Clock clock) {
        this.source = source;
        this.keepFor = keepFor;
        this.most = most;
        this.clock = clock;
    }

    /** Gives the answer for a key, kept or new. */
    @SuppressWarnings("ReferenceEquality") // Whether it is the one that this thread brought along.
    public V get(K key) {
        Answer<V> own = new Answer<>(new CompletableFuture<>(), clock.instant());
        Answer<V> known = keptOr(own, key);
        if (known != own) {
            return of(known);
        }
        try {
            own.value().complete(source.apply(key));
        } catch (RuntimeException | Error failure) {
            synchronized (answers) {
                answers.remove(key, own);
            }
            own.value().completeExceptionally(failure);
        }
        return of(own);
    }

    private Answer<V> keptOr(Answer<V> own, K key) {
        synchronized (answers) {
            Answer<V> kept = answers.get(key);
            if (kept != null && isGood(kept, own.askedAt())) {
                return kept;
            }
            answers.remove(key);
            answers.put(key, own);
            if (answers.size() > most) {
                answers.remove(answers.keySet().iterator().next());
            }
            return own;
        }
    }

    private boolean isGood(Answer<V> kept, Instant now) {
        return !kept.value().isDone() || now.isBefore(kept.askedAt().plus(keepFor));
    }

    private V of(Answer<V> answer) {
        try {
            return answer.value().join();
        } catch (CompletionException failed) {
            if (failed.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            throw failed;
        }
    }
}
