package io.github.walletapi.sample.location;

import io.github.walletapi.directory.LocationDirectory;
import io.github.walletapi.location.Location;
import io.github.walletapi.location.LocationService;
import io.github.walletapi.location.LocationServices;
import io.github.walletapi.location.Locations;
import io.github.walletapi.location.OpeningHours;
import io.github.walletapi.location.PayCategory;
import io.github.walletapi.location.WorkingHours;
import io.github.walletapi.paging.Page;
import io.github.walletapi.paging.PageMetadata;
import io.github.walletapi.sample.Fake;
import io.github.walletapi.sample.Wording;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Three places in two towns, and one of which nothing is known. */
final class Places {
    static final Wording WORDING = new Wording(Locale.UK, ZoneId.of("Europe/Vilnius"));

    /** A Monday. */
    static final ZonedDateTime MONDAY_NOON = ZonedDateTime.parse("2026-03-02T12:00:00+02:00[Europe/Vilnius]");

    static final WorkingHours WEEKDAYS = new WorkingHours(Map.of(
            DayOfWeek.MONDAY, hours("08:00", "20:00"),
            DayOfWeek.TUESDAY, hours("08:00", "20:00"),
            DayOfWeek.FRIDAY, hours("08:00", "18:00")));

    static final Location CAFE = place(1, "Cafe", "Gedimino pr. 3A, Vilnius, Lietuva", 54.68, 25.27, WEEKDAYS, 5L);
    static final Location BOOKS = place(2, "Books", "Pilies g. 10, Vilnius, Lietuva", 54.69, 25.28, null, 8L);
    static final Location PIZZA = place(3, "Pizza", "Laisvės al. 1, Kaunas, Lietuva", 54.90, 23.90, WEEKDAYS, 6L);
    static final Location NOTHING = place(4, null, null, null, null, null, null);

    static final List<PayCategory> CATEGORIES = List.of(
            new PayCategory(4, "Restaurant", null, null),
            new PayCategory(5, "Cafe", 4L, null),
            new PayCategory(6, "Pizzeria", 4L, null),
            new PayCategory(7, "Shop", null, null),
            new PayCategory(8, null, 7L, null));

    /** As it came at once, without anything of a network. */
    static final LocationList DATA = new LocationLists(
                    LocationDirectory.builder(calls(List.of(CAFE, BOOKS, PIZZA, NOTHING)))
                            .build(),
                    language -> CATEGORIES,
                    Clock.systemUTC())
            .in("en");

    private Places() {}

    /** The calls of a server that has these places. */
    static Locations calls(List<Location> places) {
        return Fake.of(Locations.class, (method, arguments) -> new Page<>(places, PageMetadata.UNKNOWN));
    }

    static OpeningHours hours(String opens, String closes) {
        return new OpeningHours(LocalTime.parse(opens), LocalTime.parse(closes));
    }

    static Location place(
            long id,
            @Nullable String title,
            @Nullable String address,
            @Nullable Double lat,
            @Nullable Double lng,
            @Nullable WorkingHours hours,
            @Nullable Long category) {
        LocationServices services = category == null
                ? null
                : new LocationServices(
                        id == 1 ? new LocationService(true, List.of(), List.of()) : null,
                        new LocationService(false, List.of(), List.of()),
                        null,
                        new LocationService(true, List.of(category), List.of()));
        return new Location(
                id, null, title, null, null, null, address, lat, lng, null, List.of(), hours, services, null, null,
                null);
    }
}
