package io.github.walletapi.quota;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.walletapi.HandClock;
import io.github.walletapi.error.RateLimitedException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CallQuotaTest {
    private static final Duration WINDOW = Duration.ofMinutes(4);
    private static final Duration TOLERANCE = Duration.ofSeconds(5);
    private static final Duration DAY = Duration.ofDays(1);

    private final HandClock clock = new HandClock();
    private final ConcurrentMap<String, String> map = new ConcurrentHashMap<>();
    private final List<Duration> pauses = new ArrayList<>();
    private final CallQuota quota = quota(clock);

    private CallQuota quota(Clock time) {
        return CallQuota.builder(map, "calls")
                .clock(time)
                .pause(length -> {
                    pauses.add(length);
                    clock.advance(length);
                })
                .build();
    }

    private void take(int calls) {
        for (int i = 0; i < calls; i++) {
            quota.take(Duration.ZERO);
        }
    }

    private void assertNoneIsFreeFor(Duration length) {
        assertThatExceptionOfType(RateLimitedException.class)
                .isThrownBy(() -> quota.take(Duration.ZERO))
                .satisfies(refused -> assertThat(refused.status()).isZero())
                .satisfies(refused -> assertThat(refused.retryAfter()).contains(length));
        assertThat(quota.untilFree()).isEqualTo(length);
    }

    @Test
    void theFifthCallInFourMinutesFailsAtOnceAndSaysHowLong() {
        take(1);
        clock.advance(Duration.ofMinutes(1));
        take(3);

        assertNoneIsFreeFor(Duration.ofMinutes(3).plus(TOLERANCE));
        assertThat(pauses).isEmpty();
    }

    @Test
    void aCallIsFreeAgainOnlyWhenTheOldestHasLeftTheWindow() {
        take(4);
        clock.advance(WINDOW.plus(TOLERANCE).minusMillis(1));
        assertNoneIsFreeFor(Duration.ofMillis(1));
        clock.advance(Duration.ofMillis(1));
        take(4);
        assertNoneIsFreeFor(WINDOW.plus(TOLERANCE));
    }

    @Test
    void notEightInAWindowThatBeginsInTheMiddle() {
        clock.advance(WINDOW.minusSeconds(1));
        take(4);
        clock.advance(Duration.ofSeconds(2));

        assertNoneIsFreeFor(WINDOW.plus(TOLERANCE).minusSeconds(2));
    }

    @Test
    void waitsForTheNextOne() {
        take(4);
        quota.take(Duration.ofMinutes(10));

        assertThat(pauses).containsExactly(WINDOW.plus(TOLERANCE));
    }

    @Test
    void doesNotBeginToWaitForLongerThanItMay() {
        take(4);
        assertThatExceptionOfType(RateLimitedException.class)
                .isThrownBy(() -> quota.take(WINDOW.plus(TOLERANCE).minusMillis(1)));

        assertThat(pauses).isEmpty();
    }

    @Test
    void waitsNoLongerInAllThanItMayWhenOthersAreQuicker() {
        take(4);
        CallQuota slow = CallQuota.builder(map, "calls")
                .clock(clock)
                .pause(length -> {
                    pauses.add(length);
                    clock.advance(length);
                    take(4);
                })
                .build();

        assertThatExceptionOfType(RateLimitedException.class)
                .isThrownBy(() -> slow.take(WINDOW.plus(TOLERANCE).multipliedBy(3)));
        assertThat(pauses).hasSize(3);
    }

    @Test
    void theFiftyFirstCallOfADayWaitsForTheNext() {
        for (int i = 0; i < 50; i++) {
            quota.take(WINDOW.multipliedBy(2));
        }
        Duration gone = pauses.stream().reduce(Duration.ZERO, Duration::plus);

        assertNoneIsFreeFor(DAY.plus(TOLERANCE).minus(gone));
    }

    @Test
    void tellsWhatIsLeft() {
        take(3);
        assertThat(quota.left())
                .containsExactly(
                        new QuotaLeft(new QuotaLimit(4, WINDOW), 1, Duration.ZERO),
                        new QuotaLeft(new QuotaLimit(50, DAY), 47, Duration.ZERO));
        take(1);
        clock.advance(Duration.ofMinutes(1));
        assertThat(quota.left().get(0))
                .isEqualTo(new QuotaLeft(
                        new QuotaLimit(4, WINDOW), 0, Duration.ofMinutes(3).plus(TOLERANCE)));
        clock.advance(WINDOW.plus(TOLERANCE));
        assertThat(quota.left()).extracting(QuotaLeft::calls).containsExactly(4, 46);
    }

    @Test
    void aRefusalOfTheServerMarksTheWindowFull() {
        quota.full(null);

        assertNoneIsFreeFor(WINDOW);
        assertThat(quota.left()).extracting(QuotaLeft::calls).containsExactly(0, 0);
        assertThat(quota.left()).extracting(QuotaLeft::nextIn).containsOnly(WINDOW);
        clock.advance(WINDOW);
        take(4);
    }

    @Test
    void aRefusalLastsAsLongAsTheServerSays() {
        quota.full(Duration.ofSeconds(30));
        assertNoneIsFreeFor(Duration.ofSeconds(30));
        quota.full(Duration.ofSeconds(3));
        assertNoneIsFreeFor(Duration.ofSeconds(30));
        quota.full(Duration.ofSeconds(Long.MAX_VALUE));
        assertNoneIsFreeFor(DAY);
    }

    @Test
    void callsBeforeARefusalStillCount() {
        take(4);
        quota.full(Duration.ofSeconds(1));
        assertNoneIsFreeFor(WINDOW.plus(TOLERANCE));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "no log", "[]", "{\"calls\":[\"x\"],\"closed_until\":0}", "{\"calls\":[1]}"})
    void whatCannotBeReadIsFullForAWindow(String text) {
        map.put("calls", text);
        assertNoneIsFreeFor(WINDOW);
        clock.advance(Duration.ofMinutes(1));
        assertNoneIsFreeFor(WINDOW.minusMinutes(1));
        clock.advance(WINDOW.minusMinutes(1));
        take(4);
    }

    @Test
    void aClockThatWasYearsAheadDoesNotCloseTheQuotaForYears() {
        CallQuota ahead = quota(Clock.offset(clock, Duration.ofDays(3000)));
        for (int i = 0; i < 4; i++) {
            ahead.take(Duration.ZERO);
        }
        ahead.full(null);

        assertNoneIsFreeFor(WINDOW.plus(TOLERANCE));
        clock.advance(WINDOW.plus(TOLERANCE));
        take(4);
    }

    @Test
    void aClockThatLagsDoesNotMakeCallsOlder() {
        take(1);
        CallQuota behind = quota(Clock.offset(clock, Duration.ofHours(-1)));
        for (int i = 0; i < 3; i++) {
            behind.take(Duration.ZERO);
        }

        assertNoneIsFreeFor(WINDOW.plus(TOLERANCE));
    }

    @Test
    void limitsCanBeOthers() {
        CallQuota one = CallQuota.builder(map, "other")
                .clock(clock)
                .limits(List.of(new QuotaLimit(1, Duration.ofSeconds(10))))
                .tolerance(Duration.ZERO)
                .call("POST", "generator/code")
                .build();
        one.take(Duration.ZERO);

        assertThatExceptionOfType(RateLimitedException.class)
                .isThrownBy(() -> one.take(Duration.ZERO))
                .satisfies(refused -> assertThat(refused.pathTemplate()).isEqualTo("generator/code"))
                .withMessage("The quota of calls is used up; the next is free in PT10S [POST generator/code]");
        clock.advance(Duration.ofSeconds(10));
        one.take(Duration.ZERO);
        assertThatCode(() -> take(4)).doesNotThrowAnyException();
    }

    @Test
    void aLimitIsCheckedWhenItIsMade() {
        assertThatIllegalArgumentException().isThrownBy(() -> new QuotaLimit(0, WINDOW));
        assertThatIllegalArgumentException().isThrownBy(() -> new QuotaLimit(1, Duration.ZERO));
        assertThatIllegalArgumentException().isThrownBy(() -> new QuotaLimit(1, Duration.ofDays(400)));
        CallQuotaBuilder builder = CallQuota.builder(map, "calls");
        assertThatIllegalArgumentException().isThrownBy(() -> builder.limits(List.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> builder.tolerance(Duration.ofMillis(-1)));
    }

    @Test
    void anInterruptedWaitEndsAndTheThreadStaysInterrupted() {
        take(4);
        CallQuota sleeping = CallQuota.builder(map, "calls")
                .clock(clock)
                .pause(length -> {
                    throw new InterruptedException();
                })
                .build();

        assertThatExceptionOfType(CancellationException.class).isThrownBy(() -> sleeping.take(DAY));
        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void theLogHoldsNoMoreThanCounts() {
        for (int i = 0; i < 200; i++) {
            quota.take(DAY);
        }
        String log = String.valueOf(map.get("calls"));
        assertThat(log.split(",")).hasSizeLessThan(60);
    }

    @Test
    void threadsTogetherTakeNoMoreThanThereAre() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(16);
        try {
            Callable<Boolean> taker = () -> {
                try {
                    quota(clock).take(Duration.ZERO);
                    return true;
                } catch (RateLimitedException none) {
                    return false;
                }
            };
            int taken = 0;
            for (Future<Boolean> one : threads.invokeAll(java.util.Collections.nCopies(200, taker))) {
                taken += one.get() ? 1 : 0;
            }
            assertThat(taken).isEqualTo(4);
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void logOfMoreCallsThanAnyLimitHasIsCut() {
        ConcurrentHashMap<String, String> map = new ConcurrentHashMap<>();
        long now = clock.millis();
        map.put("q", "{\"calls\":[" + (now + ",").repeat(50_000) + now + "],\"closed_until\":0}");
        CallQuota quota = CallQuota.builder(map, "q").clock(clock).build();

        assertThat(quota.untilFree()).isGreaterThan(Duration.ofHours(23));
        assertThat(map.get("q")).hasSizeLessThan(50 * 20 + 200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"calls\":[],\"closed_until\":9223372036854775807}",
                "{\"calls\":[9223372036854775807,9223372036854775806,9223372036854775805,9223372036854775804],\"closed_until\":0}",
                "{\"calls\":[-9223372036854775808],\"closed_until\":-9223372036854775808}",
                "{\"calls\":[1e999999999],\"closed_until\":0}",
                "DIGITS"
            })
    void logThatSaysWhatCannotBeHealsWithinADay(String text) {
        ConcurrentHashMap<String, String> map = new ConcurrentHashMap<>();
        String digits = "{\"calls\":[],\"closed_until\":" + "9".repeat(5_000_000) + "}";
        map.put("q", text.equals("DIGITS") ? digits : text);
        CallQuota quota = CallQuota.builder(map, "q").clock(clock).build();
        quota.untilFree();
        clock.advance(Duration.ofDays(1).plusSeconds(5));

        assertThat(quota.untilFree()).isZero();
    }
}
