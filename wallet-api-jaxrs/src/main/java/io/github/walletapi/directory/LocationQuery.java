package io.github.walletapi.directory;

import io.github.walletapi.location.Location;
import io.github.walletapi.location.LocationStatus;
import io.github.walletapi.location.ServiceName;
import java.io.Serializable;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * Which locations to find; all conditions hold together.
 *
 * <pre>{@code
 * LocationQuery.ALL.near(54.6872, 25.2797).within(2000).openAt(now).withServices(ServiceName.CASH_IN).withLimit(50)
 * }</pre>
 *
 * @param point where to look from; null for everywhere
 * @param distance metres from that point at the most
 * @param openAt the moment at which a location is open
 * @param zone the time zone of opening hours; null for that of the directory
 * @param services the services that it gives, all of them
 * @param payCategories the IDs of categories of which it takes payments for one at least
 * @param text words that its title, address and description hold, in any order, case and with or without accents
 * @param statuses the statuses of which it has one; a location that says none is active
 * @param limit how many to find at the most
 */
@Value.Builder
public record LocationQuery(
        @Nullable Point point,
        double distance,
        @Nullable Instant openAt,
        @Nullable ZoneId zone,
        Set<ServiceName> services,
        Set<Long> payCategories,
        String text,
        Set<LocationStatus> statuses,
        int limit)
        implements Serializable {

    /** All locations in use. */
    public static final LocationQuery ALL = new LocationQueryBuilder()
            .distance(Double.POSITIVE_INFINITY)
            .services(Set.of())
            .payCategories(Set.of())
            .text("")
            .statuses(Set.of(LocationStatus.ACTIVE))
            .limit(Integer.MAX_VALUE)
            .build();

    /**
     * A place on earth.
     *
     * @param lat latitude in decimal degrees, -90 to 90
     * @param lng longitude in decimal degrees, -180 to 180
     */
    public record Point(double lat, double lng) implements Serializable {

        /** Checks both. */
        public Point {
            check(lat >= -90 && lat <= 90, "lat must be -90 to 90 degrees");
            check(lng >= -180 && lng <= 180, "lng must be -180 to 180 degrees");
        }

        /** Gives the point at which a location is; empty if it has no coordinates, or none on earth. */
        public static Optional<Point> of(Location location) {
            Double lat = location.lat();
            Double lng = location.lng();
            // A comparison with NaN is false, so this refuses NaN too.
            return lat != null && lng != null && Math.abs(lat) <= 90 && Math.abs(lng) <= 180
                    ? Optional.of(new Point(lat, lng))
                    : Optional.empty();
        }

        /** Gives the metres to another point, along the great circle. */
        public double metresTo(Point other) {
            return PackedPoints.metres(this, other);
        }
    }

    /** Checks what has no meaning. */
    public LocationQuery {
        services = Set.copyOf(services);
        payCategories = Set.copyOf(payCategories);
        check(distance >= 0, "distance must be 0 metres or more");
        check(point != null || distance == Double.POSITIVE_INFINITY, "distance needs a point");
        statuses = Set.copyOf(statuses);
        check(!statuses.isEmpty(), "status must be one or more statuses");
        check(limit >= 1, "limit must be 1 or more");
    }

    /** Around a point, in decimal degrees; the nearest first. */
    public LocationQuery near(double latitude, double longitude) {
        return copy().point(new Point(latitude, longitude)).build();
    }

    /** Not farther from that point than this, in metres. */
    public LocationQuery within(double metres) {
        return copy().distance(metres).build();
    }

    /** Open at a moment, if hours are in the directory's time zone. Locations whose hours are not known are left out. */
    public LocationQuery openAt(Instant moment) {
        return copy().openAt(moment).zone(null).build();
    }

    /** Open at a moment, if hours are in its time zone. Locations whose hours are not known are left out. */
    public LocationQuery openAt(ZonedDateTime moment) {
        return copy().openAt(moment.toInstant()).zone(moment.getZone()).build();
    }

    /** That give all of these services. */
    public LocationQuery withServices(ServiceName... all) {
        return copy().services(Set.of(all)).build();
    }

    /** Where things of one of these categories can be paid for; of these alone, not of those below them. */
    public LocationQuery withPayCategories(long... anyOf) {
        Set<Long> ids = LongStream.of(anyOf).boxed().collect(Collectors.toSet());
        return copy().payCategories(ids).build();
    }

    /** That hold these words, or beginnings, middles and ends of words. */
    public LocationQuery withText(String words) {
        return copy().text(words).build();
    }

    /** Of one of these statuses, instead of those in use. */
    public LocationQuery withStatus(LocationStatus... anyOf) {
        return copy().statuses(Set.of(anyOf)).build();
    }

    /** So many at the most. */
    public LocationQuery withLimit(int most) {
        return copy().limit(most).build();
    }

    private LocationQueryBuilder copy() {
        return new LocationQueryBuilder().copyOf(this);
    }

    private static void check(boolean right, String otherwise) {
        if (!right) {
            throw new IllegalArgumentException(otherwise);
        }
    }
}
