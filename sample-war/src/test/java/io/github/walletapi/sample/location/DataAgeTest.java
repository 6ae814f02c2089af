package io.github.walletapi.sample.location;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.walletapi.directory.DirectoryProgress;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DataAgeTest {

    private static DataAge of(boolean complete, @Nullable RuntimeException failure, int minutes) {
        DirectoryProgress progress = new DirectoryProgress(
                complete,
                400,
                !complete,
                400,
                Optional.of(1234),
                Optional.of(Duration.ofMinutes(minutes)),
                Optional.ofNullable(failure));
        return DataAge.of(progress, Places.MONDAY_NOON, Places.WORDING);
    }

    @ParameterizedTest
    @CsvSource({
        "-10, 'less than a minute ago, at 12:00'",
        "0, 'less than a minute ago, at 12:00'",
        "1, '1 minute ago, at 11:59'",
        "10, '10 minutes ago, at 11:50'",
        "180, '3 hours ago, at 09:00'"
    })
    void theAgeIsSaidInPlainWords(int minutes, String sentence) {
        assertThat(of(true, null, minutes)).isEqualTo(new DataAge(dateTime(minutes), sentence, false, null));
    }

    private static String dateTime(int minutes) {
        return Places.MONDAY_NOON.minusMinutes(Math.max(0, minutes)).toInstant().toString();
    }

    @Test
    void whatHasNotComeAndWhatWasAskedForInVainIsSaid() {
        assertThat(of(false, null, 0).missing())
                .isEqualTo("Only 400 of 1,234 locations have arrived so far; the others follow.");
        assertThat(of(true, new IllegalStateException(), 0).outdated()).isTrue();
    }
}
