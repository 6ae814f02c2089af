package io.github.walletapi.location;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.SATURDAY;
import static java.time.DayOfWeek.SUNDAY;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** 2026-11-16 is a Monday. In Vilnius clocks go back on 2026-10-25 at 04:00, and forward on 2027-03-28 at 03:00. */
class WorkingHoursTest {
    private static final ZoneId VILNIUS = ZoneId.of("Europe/Vilnius");

    private static final WorkingHours SHOP = new WorkingHours(Map.of(
            MONDAY, hours("08:00", "20:00"),
            FRIDAY, hours("20:00", "05:00"),
            SATURDAY, hours("20:00", "05:00")));

    private static OpeningHours hours(String opens, String closes) {
        return new OpeningHours(LocalTime.parse(opens), LocalTime.parse(closes));
    }

    private static ZonedDateTime at(String local) {
        return LocalDateTime.parse(local).atZone(VILNIUS);
    }

    private static WorkingHours everyDay(String opens, String closes) {
        Map<DayOfWeek, OpeningHours> days = new EnumMap<>(DayOfWeek.class);
        for (DayOfWeek day : DayOfWeek.values()) {
            days.put(day, hours(opens, closes));
        }
        return new WorkingHours(days);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-16T07:59:59, false",
        "2026-11-16T08:00,    true",
        "2026-11-16T19:59:59, true",
        "2026-11-16T20:00,    false",
        "2026-11-17T12:00,    false",
        "2026-11-20T19:59,    false",
        "2026-11-20T20:00,    true",
        "2026-11-21T00:00,    true",
        "2026-11-21T04:59:59, true",
        "2026-11-21T05:00,    false",
        "2026-11-22T04:59,    true",
        "2026-11-22T20:00,    false",
        "2026-11-23T03:00,    false"
    })
    void opensAtTheFirstAndClosesAtTheLastMoment(String moment, boolean open) {
        assertThat(SHOP.isOpenAt(at(moment))).isEqualTo(open);
    }

    @Test
    void openUntilTellsTheEndOfToday() {
        assertThat(SHOP.openUntil(at("2026-11-16T12:00"))).contains(at("2026-11-16T20:00"));
        assertThat(SHOP.openUntil(at("2026-11-16T20:00"))).isEmpty();
    }

    @Test
    void overnightHoursEndOnTheNextDay() {
        assertThat(SHOP.openUntil(at("2026-11-20T23:00"))).contains(at("2026-11-21T05:00"));
        assertThat(SHOP.openUntil(at("2026-11-21T04:00"))).contains(at("2026-11-21T05:00"));
    }

    @Test
    void overnightHoursOfSundayReachIntoMonday() {
        WorkingHours bar = new WorkingHours(Map.of(SUNDAY, hours("22:00", "02:00")));

        assertThat(bar.isOpenAt(at("2026-11-16T01:59"))).isTrue();
        assertThat(bar.isOpenAt(at("2026-11-16T02:00"))).isFalse();
        assertThat(bar.opensNext(at("2026-11-16T02:00"))).contains(at("2026-11-22T22:00"));
    }

    @Test
    void openingAndClosingAtTheSameTimeIsAroundTheClock() {
        WorkingHours day = new WorkingHours(Map.of(MONDAY, hours("00:00", "00:00")));

        assertThat(day.isOpenAt(at("2026-11-15T23:59:59"))).isFalse();
        assertThat(day.isOpenAt(at("2026-11-16T00:00"))).isTrue();
        assertThat(day.isOpenAt(at("2026-11-16T23:59:59"))).isTrue();
        assertThat(day.isOpenAt(at("2026-11-17T00:00"))).isFalse();
        assertThat(day.openUntil(at("2026-11-16T12:00"))).contains(at("2026-11-17T00:00"));
    }

    @Test
    void aroundTheClockAllWeekHasNoEndWithinAWeek() {
        ZonedDateTime now = at("2026-11-16T12:00");

        assertThat(everyDay("00:00", "00:00").openUntil(now))
                .hasValueSatisfying(end -> assertThat(end).isAfterOrEqualTo(now.plusDays(7)));
        assertThat(everyDay("00:00", "00:00").opensNext(now)).isEmpty();
    }

    @Test
    void hoursThatMeetAreOneStretch() {
        WorkingHours meeting =
                new WorkingHours(Map.of(MONDAY, hours("18:00", "00:00"), DayOfWeek.TUESDAY, hours("00:00", "03:00")));

        assertThat(meeting.openUntil(at("2026-11-16T19:00"))).contains(at("2026-11-17T03:00"));
    }

    @Test
    void hoursThatOverlapEndWithTheLater() {
        WorkingHours overlapping =
                new WorkingHours(Map.of(MONDAY, hours("20:00", "10:00"), DayOfWeek.TUESDAY, hours("08:00", "12:00")));

        assertThat(overlapping.openUntil(at("2026-11-17T07:00"))).contains(at("2026-11-17T12:00"));
        assertThat(overlapping.openUntil(at("2026-11-17T09:00"))).contains(at("2026-11-17T12:00"));
    }

    @Test
    void opensNextLooksOverClosedDays() {
        assertThat(SHOP.opensNext(at("2026-11-16T20:00"))).contains(at("2026-11-20T20:00"));
        assertThat(SHOP.opensNext(at("2026-11-22T06:00"))).contains(at("2026-11-23T08:00"));
        assertThat(SHOP.opensNext(at("2026-11-16T06:00"))).contains(at("2026-11-16T08:00"));
        assertThat(SHOP.opensNext(at("2026-11-16T09:00"))).isEmpty();
    }

    @Test
    void opensNextFindsTheSameDayOfNextWeek() {
        WorkingHours mondays = new WorkingHours(Map.of(MONDAY, hours("08:00", "09:00")));

        assertThat(mondays.opensNext(at("2026-11-16T09:00"))).contains(at("2026-11-23T08:00"));
    }

    @Test
    void neverOpenHasNothingToTell() {
        WorkingHours never = new WorkingHours(Map.of());

        assertThat(never.isOpenAt(at("2026-11-16T12:00"))).isFalse();
        assertThat(never.openUntil(at("2026-11-16T12:00"))).isEmpty();
        assertThat(never.opensNext(at("2026-11-16T12:00"))).isEmpty();
        assertThat(never.on(MONDAY)).isEmpty();
    }

    @Test
    void nightWhenClocksGoBackIsAnHourLonger() {
        // Saturday 20:00 to Sunday 05:00: ten hours, for 03:00 to 04:00 comes twice.
        ZonedDateTime opened = at("2026-10-24T20:00");
        ZonedDateTime end = SHOP.openUntil(opened).orElseThrow();

        assertThat(end).isEqualTo(at("2026-10-25T05:00"));
        assertThat(Duration.between(opened, end)).isEqualTo(Duration.ofHours(10));
        ZonedDateTime firstThree = at("2026-10-25T03:30").withEarlierOffsetAtOverlap();
        assertThat(SHOP.isOpenAt(firstThree)).isTrue();
        assertThat(SHOP.isOpenAt(firstThree.withLaterOffsetAtOverlap())).isTrue();
    }

    @Test
    void nightWhenClocksGoForwardIsAnHourShorter() {
        ZonedDateTime opened = at("2027-03-27T20:00");
        ZonedDateTime end = SHOP.openUntil(opened).orElseThrow();

        assertThat(end).isEqualTo(at("2027-03-28T05:00"));
        assertThat(Duration.between(opened, end)).isEqualTo(Duration.ofHours(8));
    }

    @Test
    void closingTimeInTheMissingHourIsTheFirstMomentAfterIt() {
        WorkingHours bar = new WorkingHours(Map.of(SATURDAY, hours("20:00", "03:30")));

        ZonedDateTime end = bar.openUntil(at("2027-03-27T21:00")).orElseThrow();

        assertThat(end).isEqualTo(at("2027-03-28T04:30"));
        assertThat(bar.isOpenAt(end)).isFalse();
        assertThat(bar.isOpenAt(end.minusSeconds(1))).isTrue();
    }

    @Test
    void openingTimeInTheMissingHourIsTold() {
        WorkingHours market = new WorkingHours(Map.of(SUNDAY, hours("03:30", "12:00")));

        assertThat(market.opensNext(at("2027-03-28T02:00"))).contains(at("2027-03-28T04:30"));
    }

    @Test
    void aroundTheClockHasNoGapWhenClocksChange() {
        WorkingHours always = everyDay("00:00", "00:00");
        for (ZonedDateTime start : new ZonedDateTime[] {at("2026-10-24T22:00"), at("2027-03-27T22:00")}) {
            for (int minutes = 0; minutes < 10 * 60; minutes += 15) {
                assertThat(always.isOpenAt(start.plusMinutes(minutes)))
                        .as("%s + %d min", start, minutes)
                        .isTrue();
            }
        }
    }

    @Test
    void mapCannotBeChangedFromOutside() {
        Map<DayOfWeek, OpeningHours> mine = new HashMap<>(Map.of(MONDAY, hours("08:00", "09:00")));
        WorkingHours hours = new WorkingHours(mine);
        mine.clear();

        assertThat(hours.days()).containsOnlyKeys(MONDAY).isUnmodifiable();
    }
}
