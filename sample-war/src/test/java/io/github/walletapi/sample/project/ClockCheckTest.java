package io.github.walletapi.sample.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClockCheckTest {

    private static final Instant BEFORE = Instant.parse("2026-03-02T10:00:00.900Z");
    private static final Instant AFTER = Instant.parse("2026-03-02T10:00:01.100Z");

    @ParameterizedTest
    @CsvSource({
        "2026-03-02T10:00:00Z, agree, 0",
        "2026-03-02T10:00:01Z, agree, 0",
        "2026-03-02T10:00:02Z, agree, 1",
        "2026-03-02T09:59:59Z, agree, -1",
        "2026-03-02T10:01:01Z, differ, 60",
        "2026-03-02T09:59:00Z, differ, -60"
    })
    void theDifferenceIsTheLeastThatIsPossible(Instant server, String state, long seconds) {
        ClockCheck check = ClockCheck.of(server, BEFORE, AFTER);

        assertThat(check.state()).isEqualTo(state);
        assertThat(check.seconds()).isEqualTo(seconds);
    }

    @Test
    void theSentenceSaysWhoIsBehind() {
        assertThat(ClockCheck.of(AFTER.plusSeconds(60), BEFORE, AFTER).sentence())
                .startsWith("Our clock is 60 seconds behind the clock of the API.");
        assertThat(ClockCheck.of(BEFORE.minusSeconds(2), BEFORE, AFTER).sentence())
                .isEqualTo("Our clock is 1 second ahead of the clock of the API. This is within the limit.");
    }

    @Test
    void aServerThatDoesNotTellIsUnknown() {
        assertThat(ClockCheck.of(null, BEFORE, AFTER).state()).isEqualTo("unknown");
    }
}
