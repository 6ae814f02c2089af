package io.github.walletapi.internal.call;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class ServerClockTest {
    private static final Duration DAY = Duration.ofHours(24);

    private Instant local = Instant.ofEpochSecond(1_700_000_000);
    private final AtomicLong ticks = new AtomicLong(42);
    private final ServerClock clock = new ServerClock(
            new Clock() {
                @Override
                public ZoneId getZone() {
                    return ZoneOffset.UTC;
                }

                @Override
                public Clock withZone(ZoneId zone) {
                    return this;
                }

                @Override
                public Instant instant() {
                    return local;
                }
            },
            ticks::get,
            DAY);

    /** Both clocks of this machine go on. */
    private void pass(Duration time) {
        local = local.plus(time);
        ticks.addAndGet(time.toNanos());
    }

    private void answered(Instant serverTime) {
        clock.observe(DateTimeFormatter.RFC_1123_DATE_TIME.format(serverTime.atOffset(ZoneOffset.UTC)), ticks.get());
    }

    @Test
    void untilAnAnswerSaysOtherwiseItIsThisMachines() {
        assertThat(clock.now()).isEqualTo(local);
        answered(local.plusSeconds(2));
        assertThat(clock.now()).isEqualTo(local);
        assertThat(clock.offset()).isZero();
    }

    @ParameterizedTest
    @ValueSource(longs = {-86_400, -3600, -10, 10, 3600, 86_400})
    void differenceIsLearnedAndCarriedOn(long seconds) {
        answered(local.plusSeconds(seconds));
        pass(Duration.ofMinutes(5));

        assertThat(Duration.between(local, clock.now()).minusSeconds(seconds).abs())
                .isLessThanOrEqualTo(Duration.ofSeconds(1));
        assertThat(clock.offset().minusSeconds(seconds).abs()).isLessThanOrEqualTo(Duration.ofSeconds(1));
    }

    @ParameterizedTest
    @ValueSource(longs = {-86_500, 86_500, 4_000_000_000L})
    void whatDiffersTooMuchIsNotBelieved(long seconds) {
        answered(local.plusSeconds(seconds));
        assertThat(clock.now()).isEqualTo(local);
    }

    @Test
    void nobodysJumpOfThisMachinesClockMovesIt() {
        answered(local.plusSeconds(3600));
        Instant before = clock.now();
        local = local.minus(Duration.ofDays(3));
        assertThat(clock.now()).isEqualTo(before);
    }

    @Test
    void itIsMeasuredAnew() {
        answered(local.plusSeconds(3600));
        answered(local.plusSeconds(7200));
        assertThat(clock.offset()).isBetween(Duration.ofSeconds(7199), Duration.ofSeconds(7201));
    }

    @Test
    void itIsDroppedWhenItHeals() {
        answered(local.plusSeconds(3600));
        answered(local);
        assertThat(clock.now()).isEqualTo(local);
        local = local.plusSeconds(100);
        assertThat(clock.now()).isEqualTo(local);
    }

    @Test
    void timeThatTheRequestTookIsNoDifference() {
        long sent = ticks.get();
        Instant atServer = local;
        pass(Duration.ofSeconds(20));
        clock.observe(atServer, sent);
        assertThat(clock.offset()).isZero();
    }

    @Test
    void zeroMeansThatNothingIsBelieved() {
        ServerClock stubborn = new ServerClock(Clock.fixed(local, ZoneOffset.UTC), ticks::get, Duration.ZERO);
        stubborn.observe(local.plusSeconds(3600), ticks.get());
        assertThat(stubborn.now()).isEqualTo(local);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "yesterday", "Tue, 99 Nov 2023 00:00:00 GMT", "1700003600"})
    void unreadableDatesSayNothing(String date) {
        clock.observe(date, ticks.get());
        assertThat(clock.now()).isEqualTo(local);
    }
}
