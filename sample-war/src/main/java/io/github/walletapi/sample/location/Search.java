package io.github.walletapi.sample.location;

import io.github.walletapi.error.UnreadableAnswerException;
import io.github.walletapi.location.Location;
import io.github.walletapi.location.LocationService;
import io.github.walletapi.location.ServiceName;
import io.github.walletapi.location.WorkingHours;
import java.text.Collator;
import java.time.ZonedDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A search whose every value is right.
 *
 * @param origin where distances start; null for nowhere
 * @param distance metres from there; null for any
 * @param town only addresses in this town; null for any
 * @param service null for any
 * @param categories empty for any
 */
record Search(
        @Nullable Point origin,
        @Nullable Integer distance,
        @Nullable Town town,
        @Nullable ServiceName service,
        Set<Long> categories,
        boolean openNow) {

    static final Search ALL = new Search(null, null, null, null, Set.of(), false);

    /**
     * A place that was found.
     *
     * @param metres how far away it is; null if that cannot be told
     */
    record Found(Location location, @Nullable Double metres) {}

    /** The places that match: nearest first if there is an origin, else by name. */
    List<Found> in(List<Location> locations, ZonedDateTime now) {
        Collator alphabet = Collator.getInstance(Locale.ROOT);
        Comparator<Found> byName =
                Comparator.comparing(found -> found.location().title(), Comparator.nullsLast(alphabet::compare));
        return locations.stream()
                .filter(location -> town == null || town.holds(location))
                .filter(location -> service == null || isAvailable(Services.of(location, service)))
                .filter(location -> categories.isEmpty() || takes(location))
                .filter(location -> !openNow || isOpen(location, now))
                .map(location -> new Found(location, metresTo(location)))
                .filter(this::isNearEnough)
                .sorted(Comparator.comparing(Found::metres, Comparator.nullsLast(Comparator.naturalOrder()))
                        .thenComparing(byName)
                        .thenComparing(found -> found.location().id()))
                .toList();
    }

    private @Nullable Double metresTo(Location location) {
        Point there = Point.of(location);
        return origin == null || there == null ? null : Double.valueOf(origin.metresTo(there));
    }

    private boolean isNearEnough(Found found) {
        Double metres = found.metres();
        return distance == null || (metres != null && metres <= distance);
    }

    private boolean takes(Location location) {
        LocationService pay = Services.of(location, ServiceName.PAY);
        return pay != null
                && LocationService.isGiven(pay)
                && pay.categories().stream().anyMatch(categories::contains);
    }

    private static boolean isAvailable(@Nullable LocationService service) {
        return LocationService.isGiven(service);
    }

    private static boolean isOpen(Location location, ZonedDateTime now) {
        WorkingHours hours = location.workingHours();
        try {
            return hours != null && hours.isOpenAt(now);
        } catch (UnreadableAnswerException unknown) {
            return false;
        }
    }
}
