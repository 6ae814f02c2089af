package io.github.walletapi.retry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class RetryPolicyTest {
    private static final Duration DAY = Duration.ofDays(1);

    private static final Map<String, Function<Duration, RetryPolicy>> TIMES = Map.of(
            "firstPause", RetryPolicy.DEFAULT::withFirstPause,
            "longestPause", RetryPolicy.DEFAULT::withLongestPause,
            "deadline", RetryPolicy.DEFAULT::withDeadline);

    @Test
    void timesHaveBoundsThatTheyMayReach() {
        TIMES.forEach((name, with) -> {
            for (Duration outside : new Duration[] {Duration.ZERO, Duration.ofNanos(999_999), DAY.plusNanos(1)}) {
                assertThatIllegalArgumentException()
                        .isThrownBy(() -> with.apply(outside))
                        .withMessageStartingWith(name + " must be");
            }
            assertThat(with.apply(Duration.ofMillis(1))).isNotEqualTo(with.apply(DAY));
        });
        assertThatIllegalArgumentException().isThrownBy(() -> RetryPolicy.DEFAULT.withQuotaWait(Duration.ofNanos(-1)));
        assertThatIllegalArgumentException().isThrownBy(() -> RetryPolicy.DEFAULT.withQuotaWait(DAY.plusNanos(1)));
        assertThat(RetryPolicy.DEFAULT.withQuotaWait(DAY).quotaWait()).isEqualTo(DAY);
    }

    @Test
    void attemptsAreFromOneToTen() {
        for (int outside : new int[] {-1, 0, 11}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> RetryPolicy.DEFAULT.withMaxAttempts(outside))
                    .withMessageContaining("from 1 to 10");
        }
        assertThat(RetryPolicy.DEFAULT.withMaxAttempts(10).maxAttempts()).isEqualTo(10);
        assertThat(RetryPolicy.DEFAULT.withMaxAttempts(1).maxAttempts()).isEqualTo(1);
    }
}
