package io.github.walletapi.sample.location;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.walletapi.error.Failure;
import io.github.walletapi.error.RateLimitedException;
import io.github.walletapi.error.ServerFailureException;
import io.github.walletapi.error.WalletApiException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LocationCacheTest {

    private static final Failure FAILURE = Failure.of("GET", "locations", 500, "c");

    private Instant now = Instant.parse("2026-03-02T10:00:00Z");
    private int calls;
    private @Nullable WalletApiException failure;

    private final LocationCache cache = new LocationCache(this::fetch, Duration.ofMinutes(10), new MovedClock());

    @Test
    void asksOnceForEachLanguageUntilTheTimeIsUp() {
        cache.in("en");
        cache.in("en");
        cache.in("lt");
        assertThat(calls).isEqualTo(2);

        now = now.plus(Duration.ofMinutes(10));
        assertThat(cache.in("en").fetchedAt()).isEqualTo(now);
        assertThat(calls).isEqualTo(3);
    }

    @Test
    void oldDataIsGivenWhenNewCannotBeHadAndTheServerIsLeftInPeace() {
        Instant first = now;
        cache.in("en");
        now = now.plus(Duration.ofMinutes(11));
        failure = new ServerFailureException("down", FAILURE);

        assertThat(cache.in("en"))
                .extracting(Snapshot::outdated, Snapshot::fetchedAt)
                .containsExactly(true, first);
        cache.in("en");
        assertThat(calls).isEqualTo(2);

        failure = null;
        now = now.plus(Duration.ofMinutes(1));
        assertThat(cache.in("en").outdated()).isFalse();
    }

    @Test
    void withoutAnyDataTheFailureIsTold() {
        failure = new ServerFailureException("down", FAILURE);

        assertThatExceptionOfType(ServerFailureException.class).isThrownBy(() -> cache.in("en"));
        failure = null;
        assertThat(cache.in("en").outdated()).isFalse();
    }

    @Test
    void aRefusalForTooManyCallsIsNotAnsweredByMoreCalls() {
        failure = new RateLimitedException("busy", FAILURE, Duration.ofSeconds(90));

        assertThatExceptionOfType(RateLimitedException.class).isThrownBy(() -> cache.in("en"));
        now = now.plusSeconds(89);
        assertThatExceptionOfType(RateLimitedException.class).isThrownBy(() -> cache.in("en"));
        assertThat(calls).isEqualTo(1);

        failure = null;
        now = now.plusSeconds(2);
        assertThat(cache.in("en").outdated()).isFalse();
    }

    private Snapshot fetch(String language) {
        calls++;
        if (failure != null) {
            throw failure;
        }
        return Snapshot.of(language, List.of(), List.of(), now);
    }

    private final class MovedClock extends Clock {

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
