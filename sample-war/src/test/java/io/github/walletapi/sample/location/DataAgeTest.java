package io.github.walletapi.sample.location;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DataAgeTest {

    /** The data of the example is ten minutes old at noon. */
    @ParameterizedTest
    @CsvSource({"-10, less than a minute ago", "-9, 1 minute ago", "0, 10 minutes ago", "170, 3 hours ago"})
    void theAgeIsSaidInPlainWords(int minutesAfterNoon, String age) {
        assertThat(DataAge.of(Places.DATA, Places.MONDAY_NOON.plusMinutes(minutesAfterNoon), Places.WORDING)
                        .sentence())
                .isEqualTo(age + ", at 11:50");
    }
}
