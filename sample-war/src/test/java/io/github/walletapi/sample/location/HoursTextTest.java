package io.github.walletapi.sample.location;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.walletapi.location.WorkingHours;
import java.time.DayOfWeek;
import java.util.EnumMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HoursTextTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0   | open   | Open until 20:00            | 08:00–20:00",
                "-5  | closed | Closed, opens 08:00          | 08:00–20:00",
                "9   | closed | Closed, opens tomorrow 08:00 | 08:00–20:00",
                "36  | closed | Closed, opens Friday 08:00   | closed",
                "103 | closed | Closed, opens Monday 08:00   | 08:00–18:00"
            })
    void theStatusSaysWhatComesNext(int hoursLater, String state, String status, String today) {
        assertThat(HoursText.of(Places.WEEKDAYS, Places.MONDAY_NOON.plusHours(hoursLater), Places.WORDING))
                .isEqualTo(new HoursText(state, status, today));
    }

    @Test
    void hoursPastMidnightEndTomorrow() {
        WorkingHours night = new WorkingHours(Map.of(DayOfWeek.MONDAY, Places.hours("20:00", "02:00")));

        assertThat(HoursText.of(night, Places.MONDAY_NOON.plusHours(9), Places.WORDING)
                        .status())
                .isEqualTo("Open until tomorrow 02:00");
        assertThat(HoursText.of(night, Places.MONDAY_NOON.plusHours(13), Places.WORDING))
                .isEqualTo(new HoursText("open", "Open until 02:00", "closed"));
        assertThat(HoursText.of(night, Places.MONDAY_NOON.plusHours(15), Places.WORDING)
                        .status())
                .isEqualTo("Closed, opens Monday 20:00");
    }

    @Test
    void aDayOfAWeekAwayIsTheNext() {
        WorkingHours morning = new WorkingHours(Map.of(DayOfWeek.MONDAY, Places.hours("08:00", "10:00")));

        assertThat(HoursText.of(morning, Places.MONDAY_NOON, Places.WORDING).status())
                .isEqualTo("Closed, opens next Monday 08:00");
    }

    @Test
    void aPlaceThatNeverClosesSaysSo() {
        Map<DayOfWeek, io.github.walletapi.location.OpeningHours> all = new EnumMap<>(DayOfWeek.class);
        for (DayOfWeek day : DayOfWeek.values()) {
            all.put(day, Places.hours("00:00", "00:00"));
        }

        assertThat(HoursText.of(new WorkingHours(all), Places.MONDAY_NOON, Places.WORDING))
                .isEqualTo(new HoursText("open", "Open 24 hours", "24 hours"));
    }

    @Test
    void whatIsNotKnownIsNotCalledClosed() {
        assertThat(HoursText.of(null, Places.MONDAY_NOON, Places.WORDING))
                .isEqualTo(new HoursText("unknown", "Opening hours unknown", null));
        assertThat(HoursText.of(new WorkingHours(Map.of()), Places.MONDAY_NOON, Places.WORDING)
                        .status())
                .isEqualTo("Closed");
    }
}
