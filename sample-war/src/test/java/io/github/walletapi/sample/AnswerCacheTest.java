package io.github.walletapi.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class AnswerCacheTest {

    private Instant now = Instant.parse("2026-03-02T10:00:00Z");
    private final List<String> asked = new ArrayList<>();

    private String answer(String key) {
        asked.add(key);
        return key + asked.size();
    }

    private <V> AnswerCache<String, V> kept(Function<String, V> source) {
        return new AnswerCache<>(
                source, Duration.ofMinutes(1), 2, ((InstantSource) () -> now).withZone(ZoneOffset.UTC));
    }

    @Test
    void anAnswerIsKeptForAMinute() {
        AnswerCache<String, String> kept = kept(this::answer);

        assertThat(kept.get("a")).isEqualTo("a1");
        now = now.plusSeconds(59);
        assertThat(kept.get("a")).isEqualTo("a1");
        now = now.plusSeconds(1);
        assertThat(kept.get("a")).isEqualTo("a2");
    }

    @Test
    void theOldestIsGivenUpForOneTooMany() {
        AnswerCache<String, String> kept = kept(this::answer);
        List.of("a", "b", "c", "b", "c").forEach(kept::get);
        assertThat(asked).containsExactly("a", "b", "c");

        kept.get("a");
        assertThat(asked).containsExactly("a", "b", "c", "a");
    }

    @Test
    void aFailureIsNotKept() {
        AnswerCache<String, String> kept = kept(key -> {
            if (asked.isEmpty()) {
                asked.add(key);
                throw new IllegalStateException("down");
            }
            return answer(key);
        });

        assertThatIllegalStateException().isThrownBy(() -> kept.get("a")).withMessage("down");
        assertThat(kept.get("a")).isEqualTo("a2");
    }

    @Test
    void manyWhoAskAtOnceAreAnsweredByOneCallOrFailByOne() throws Exception {
        for (boolean fails : new boolean[] {false, true}) {
            AtomicInteger calls = new AtomicInteger();
            CountDownLatch called = new CountDownLatch(1);
            CountDownLatch answered = new CountDownLatch(1);
            AnswerCache<String, String> kept = kept(key -> {
                calls.incrementAndGet();
                called.countDown();
                await(answered);
                if (fails) {
                    throw new IllegalStateException("down");
                }
                return "answer";
            });
            ExecutorService visitors = Executors.newFixedThreadPool(2);
            try {
                Future<String> first = visitors.submit(() -> kept.get("a"));
                await(called);
                // Longer than an answer is kept: while it is asked for, nobody asks again.
                now = now.plusSeconds(90);
                Thread[] second = new Thread[1];
                Future<String> other = visitors.submit(() -> {
                    second[0] = Thread.currentThread();
                    return kept.get("a");
                });
                while (second[0] == null || second[0].getState() != Thread.State.WAITING) {
                    Thread.onSpinWait();
                }
                answered.countDown();
                for (Future<String> visitor : List.of(first, other)) {
                    if (fails) {
                        assertThatExceptionOfType(ExecutionException.class)
                                .isThrownBy(visitor::get)
                                .withCauseInstanceOf(IllegalStateException.class);
                    } else {
                        assertThat(visitor.get()).isEqualTo("answer");
                    }
                }
                assertThat(calls).hasValue(1);
            } finally {
                visitors.shutdownNow();
            }
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
