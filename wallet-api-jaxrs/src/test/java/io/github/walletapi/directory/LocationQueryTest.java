package io.github.walletapi.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.github.walletapi.directory.LocationQuery.Point;
import io.github.walletapi.location.Location;
import io.github.walletapi.location.LocationService;
import io.github.walletapi.location.LocationServices;
import io.github.walletapi.location.LocationStatus;
import io.github.walletapi.location.OpeningHours;
import io.github.walletapi.location.ServiceName;
import io.github.walletapi.location.WorkingHours;
import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LocationQueryTest {
    private static final ZoneId VILNIUS = ZoneId.of("Europe/Vilnius");

    private final List<Location> locations = new ArrayList<>();

    private static Location location(
            long id,
            @Nullable String title,
            @Nullable String description,
            @Nullable String address,
            @Nullable Double lat,
            @Nullable Double lng,
            @Nullable WorkingHours hours,
            @Nullable LocationServices services,
            @Nullable LocationStatus status) {
        return new Location(
                id,
                null,
                title,
                null,
                status,
                description,
                address,
                lat,
                lng,
                null,
                List.of(),
                hours,
                services,
                null,
                null,
                null);
    }

    private void at(long id, @Nullable Double lat, @Nullable Double lng) {
        locations.add(location(id, "Shop", null, null, lat, lng, null, null, LocationStatus.ACTIVE));
    }

    private void texts(long id, @Nullable String title, @Nullable String description, @Nullable String address) {
        locations.add(location(id, title, description, address, null, null, null, null, LocationStatus.ACTIVE));
    }

    private void services(long id, @Nullable LocationServices services) {
        locations.add(location(id, "Shop", null, null, null, null, null, services, LocationStatus.ACTIVE));
    }

    private void open(long id, DayOfWeek day, String opens, String closes) {
        Map<DayOfWeek, OpeningHours> days = new EnumMap<>(DayOfWeek.class);
        days.put(day, new OpeningHours(LocalTime.parse(opens), LocalTime.parse(closes)));
        locations.add(
                location(id, "Shop", null, null, null, null, new WorkingHours(days), null, LocationStatus.ACTIVE));
    }

    private List<FoundLocation> find(LocationQuery query) {
        return new Snapshot(LocationList.EMPTY.with(locations)).find(query, VILNIUS);
    }

    private List<Long> ids(LocationQuery query) {
        return find(query).stream().map(found -> found.location().id()).toList();
    }

    @Test
    void aPointKnowsHowFarAnotherIs() {
        assertThat(new Point(54.6872, 25.2797).metresTo(new Point(54.8985, 23.9036)))
                .isCloseTo(91_400, within(500.0));
        assertThat(new Point(0, 0).metresTo(new Point(0, 180))).isCloseTo(20_015_114, within(10.0));
        assertThat(new Point(54, 25).metresTo(new Point(54, 25))).isZero();
    }

    @Test
    void aLocationWithoutCoordinatesOnEarthIsAtNoPoint() {
        at(1, 54.0, 25.0);
        at(2, 95.0, 25.0);
        at(3, Double.NaN, 25.0);
        at(4, null, 25.0);
        at(5, 54.0, -180.1);
        assertThat(locations).map(Point::of).map(Optional::isPresent).containsExactly(true, false, false, false, false);
        assertThat(Point.of(locations.get(0))).contains(new Point(54, 25));
    }

    @Test
    void theNearestComeFirstWithTheirDistance() {
        at(1, 54.70, 25.28);
        at(2, 54.69, 25.28);
        at(3, 55.00, 25.28);
        at(4, null, 25.28);
        at(5, 97.0, 25.28);
        LocationQuery near = LocationQuery.ALL.near(54.6872, 25.2797);

        assertThat(ids(near)).containsExactly(2L, 1L, 3L);
        assertThat(ids(near.withLimit(2))).containsExactly(2L, 1L);
        assertThat(ids(near.within(1_000))).containsExactly(2L);
        assertThat(find(near).get(0).metres()).isBetween(300.0, 320.0);
        assertThat(ids(LocationQuery.ALL)).containsExactly(1L, 2L, 3L, 4L, 5L);
        assertThat(find(LocationQuery.ALL)).extracting(FoundLocation::metres).containsOnlyNulls();
        assertThat(ids(LocationQuery.ALL.withLimit(3))).containsExactly(1L, 2L, 3L);
    }

    @Test
    void theNearestAreFoundOverThe180thMeridianAndThePole() {
        at(1, -16.8, 179.95);
        at(2, -16.8, -179.95);
        at(3, -16.8, 178.0);
        at(4, 89.99, 10.0);
        at(5, 89.99, -170.0);

        assertThat(ids(LocationQuery.ALL.near(-16.8, -179.99).within(50_000))).containsExactly(2L, 1L);
        assertThat(ids(LocationQuery.ALL.near(90, 0).within(2_000))).containsExactlyInAnyOrder(4L, 5L);
        assertThat(ids(LocationQuery.ALL.near(89.99, 10).within(3_000))).containsExactly(4L, 5L);
    }

    @Test
    void allConditionsHoldTogether() {
        at(1, 54.70, 25.28);
        at(2, 54.69, 25.28);
        locations.add(location(3, "Café", null, null, 54.69, 25.28, null, pay(true, 7), LocationStatus.ACTIVE));
        locations.add(location(4, "Café", null, null, 54.69, 25.28, null, pay(true, 7), LocationStatus.INACTIVE));
        LocationQuery query = LocationQuery.ALL
                .near(54.69, 25.28)
                .within(5_000)
                .withText("cafe")
                .withPayCategories(7)
                .withServices(ServiceName.PAY);

        assertThat(ids(query)).containsExactly(3L);
        assertThat(ids(query.withStatus(LocationStatus.ACTIVE, LocationStatus.INACTIVE)))
                .containsExactly(3L, 4L);
    }

    @Test
    void whoSaysNothingOfItsStatusIsActive() {
        locations.add(location(1, "Shop", null, null, null, null, null, null, null));
        locations.add(location(2, "Shop", null, null, null, null, null, null, new LocationStatus("draft")));
        assertThat(ids(LocationQuery.ALL)).containsExactly(1L);
    }

    private static LocationServices pay(boolean available, long... categories) {
        return new LocationServices(
                null,
                null,
                null,
                new LocationService(
                        available,
                        java.util.stream.LongStream.of(categories).boxed().toList(),
                        List.of()));
    }

    @Test
    void servicesMustAllBeAvailable() {
        LocationService yes = new LocationService(true, List.of(), List.of());
        LocationService no = new LocationService(false, List.of(), List.of());
        services(1, new LocationServices(yes, yes, null, null));
        services(2, new LocationServices(yes, no, yes, null));
        services(3, null);

        assertThat(ids(LocationQuery.ALL.withServices(ServiceName.CASH_IN))).containsExactly(1L, 2L);
        assertThat(ids(LocationQuery.ALL.withServices(ServiceName.CASH_IN, ServiceName.CASH_OUT)))
                .containsExactly(1L);
        assertThat(ids(LocationQuery.ALL.withServices(ServiceName.IDENTIFICATION)))
                .containsExactly(2L);
        assertThat(ids(LocationQuery.ALL.withServices(ServiceName.PAY))).isEmpty();
        assertThat(ids(LocationQuery.ALL.withServices(new ServiceName("teleport"))))
                .isEmpty();
    }

    @Test
    void oneOfTheCategoriesIsEnough() {
        services(1, pay(true, 1, 2));
        services(2, pay(true, 3));
        services(3, pay(false, 1));
        services(4, null);

        assertThat(ids(LocationQuery.ALL.withPayCategories(2))).containsExactly(1L);
        assertThat(ids(LocationQuery.ALL.withPayCategories(1, 3))).containsExactly(1L, 2L);
        assertThat(ids(LocationQuery.ALL.withPayCategories(9))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"siauliai", "ŠIAULIAI", "šiaul", "vilniaus siauliai", "  kavine\tVilniaus ", "ąžuolas", "azuolas"
            })
    void wordsAreFoundInAnyCaseAndOrderWithOrWithoutAccents(String words) {
        texts(1, "Kavinė „Ąžuolas“", null, "Vilniaus g. 3, Šiauliai");
        texts(2, "Something else", null, "Kaunas");
        texts(3, null, null, null);
        assertThat(ids(LocationQuery.ALL.withText(words))).containsExactly(1L);
    }

    @ParameterizedTest
    @CsvSource({"Łódź, lodz", "Størmarked, stormarked", "Đakovo, dakovo", "Київ, київ", "Αθήνα, αθηνα", "東京, 東京"})
    void wordsAreFoundInOtherScripts(String address, String word) {
        texts(1, null, null, address);
        assertThat(ids(LocationQuery.ALL.withText(word))).containsExactly(1L);
    }

    @Test
    void allWordsMustBeFound() {
        texts(1, "Shop", "Coffee and cakes", "Vilnius");
        assertThat(ids(LocationQuery.ALL.withText("coffee vilnius shop"))).containsExactly(1L);
        assertThat(ids(LocationQuery.ALL.withText("coffee kaunas"))).isEmpty();
        assertThat(ids(LocationQuery.ALL.withText(" "))).containsExactly(1L);
        assertThat(ids(LocationQuery.ALL.withText("vilniusvilnius"))).isEmpty();
    }

    private boolean isOpen(String local, ZoneId zone) {
        return !ids(LocationQuery.ALL.openAt(LocalDateTime.parse(local).atZone(zone)))
                .isEmpty();
    }

    @Test
    void openIsJudgedInTheTimeZoneOfTheDirectoryOrTheMoment() {
        open(1, DayOfWeek.MONDAY, "08:00", "17:00");
        ZonedDateTime moment = LocalDateTime.parse("2026-11-16T08:30").atZone(VILNIUS);

        assertThat(ids(LocationQuery.ALL.openAt(moment.toInstant()))).containsExactly(1L);
        assertThat(ids(LocationQuery.ALL.openAt(moment))).containsExactly(1L);
        assertThat(ids(LocationQuery.ALL.openAt(moment.withZoneSameInstant(ZoneId.of("Europe/Warsaw")))))
                .isEmpty();
        assertThat(ids(LocationQuery.ALL.openAt(moment.minusHours(1).toInstant())))
                .isEmpty();
    }

    @Test
    void whoseHoursAreNotKnownIsNotOpen() {
        at(1, null, null);
        assertThat(isOpen("2026-11-16T12:00", VILNIUS)).isFalse();
    }

    @Test
    void nightHoursReachIntoTheNextDay() {
        open(1, DayOfWeek.SATURDAY, "20:00", "05:00");
        assertThat(isOpen("2026-11-21T19:59", VILNIUS)).isFalse();
        assertThat(isOpen("2026-11-21T23:30", VILNIUS)).isTrue();
        assertThat(isOpen("2026-11-22T04:59", VILNIUS)).isTrue();
        assertThat(isOpen("2026-11-22T05:00", VILNIUS)).isFalse();
    }

    @Test
    void theNightInWhichClocksGoBackIsOpenThroughBothHours() {
        open(1, DayOfWeek.SATURDAY, "20:00", "05:00");
        ZonedDateTime start = LocalDateTime.parse("2026-10-24T20:00").atZone(VILNIUS);
        for (int minutes = 0; minutes < 10 * 60; minutes += 10) {
            assertThat(ids(LocationQuery.ALL.openAt(start.plusMinutes(minutes).toInstant())))
                    .containsExactly(1L);
        }
        assertThat(ids(LocationQuery.ALL.openAt(start.plusHours(10).toInstant())))
                .isEmpty();
    }

    @Test
    void theNightInWhichClocksGoForwardIsAnHourShorter() {
        open(1, DayOfWeek.SATURDAY, "20:00", "05:00");
        ZonedDateTime start = LocalDateTime.parse("2027-03-27T20:00").atZone(VILNIUS);
        assertThat(ids(LocationQuery.ALL.openAt(
                        start.plusHours(8).minusSeconds(1).toInstant())))
                .containsExactly(1L);
        assertThat(ids(LocationQuery.ALL.openAt(start.plusHours(8).toInstant())))
                .isEmpty();
    }

    @Test
    void whereClocksChangeAtMidnightNoHourIsLost() {
        // In Cairo, the last Friday of April begins at 01:00, and the last Thursday of October has 23:00 twice.
        ZoneId cairo = ZoneId.of("Africa/Cairo");
        open(1, DayOfWeek.THURSDAY, "18:00", "02:00");
        open(2, DayOfWeek.FRIDAY, "00:00", "06:00");
        assertThat(ids(LocationQuery.ALL.openAt(
                        LocalDateTime.parse("2026-04-23T23:59").atZone(cairo))))
                .containsExactly(1L);
        assertThat(ids(LocationQuery.ALL.openAt(
                        LocalDateTime.parse("2026-04-24T01:00").atZone(cairo))))
                .containsExactly(1L, 2L);
        ZonedDateTime twice = LocalDateTime.parse("2026-10-29T23:30").atZone(cairo);
        assertThat(ids(LocationQuery.ALL.openAt(twice.withEarlierOffsetAtOverlap())))
                .containsExactly(1L);
        assertThat(ids(LocationQuery.ALL.openAt(twice.withLaterOffsetAtOverlap())))
                .containsExactly(1L);
        assertThat(ids(LocationQuery.ALL.openAt(
                        LocalDateTime.parse("2026-10-30T00:00").atZone(cairo))))
                .containsExactly(1L, 2L);
    }

    @Test
    void whatHasNoMeaningIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> LocationQuery.ALL.near(91, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> LocationQuery.ALL.near(0, 181));
        assertThatIllegalArgumentException().isThrownBy(() -> LocationQuery.ALL.near(Double.NaN, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> LocationQuery.ALL.within(100));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LocationQuery.ALL.near(0, 0).within(-1));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LocationQuery.ALL.near(0, 0).within(Double.NaN));
        assertThatIllegalArgumentException().isThrownBy(() -> LocationQuery.ALL.withLimit(0));
    }
}
