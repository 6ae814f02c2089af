package io.github.walletapi.directory;

import io.github.walletapi.location.Location;
import io.github.walletapi.location.ServiceName;
import java.io.Serializable;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/**
 * Which locations to find; all conditions hold together.
 *
 * <pre>{@code
 * LocationQuery.ALL.near(54.6872, 25.2797).within(2000).openAt(now).withServices(ServiceName.CASH_IN).withLimit(50)
 * }</pre>
 *
 * @param point where to look from; null for everywhere
 * @param metres how far from the point at the most
 * @param openAt the moment at which a location is open
 * @param zone the time zone of opening hours; null for that of the directory
 * @param services the services that it gives, all of them
 * @param categories the IDs of categories of which it takes payments for one at least
 * @param text words that its title, address and description hold, in any order, case and with or without accents
 * @param inactiveToo whether to find those that are not in use
 * @param limit how many to find at the most
 */
public record LocationQuery(
        @Nullable Point point,
        double metres,
        @Nullable Instant openAt,
        @Nullable ZoneId zone,
        Set<ServiceName> services,
        Set<Long> categories,
        String text,
        boolean inactiveToo,
        int limit)
        implements Serializable {

    /** All locations in use. */
    public static final LocationQuery ALL = new LocationQuery(
            null, Double.POSITIVE_INFINITY, null, null, Set.of(), Set.of(), "", false, Integer.MAX_VALUE);

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
        categories = Set.copyOf(categories);
        check(metres >= 0, "distance must be 0 metres or more");
        check(point != null || metres == Double.POSITIVE_INFINITY, "distance needs a point");
        check(limit >= 1, "limit must be 1 or more");
    }

    /** Around a point, in decimal degrees; the nearest first. */
    public LocationQuery near(double lat, double lng) {
        return new LocationQuery(
                new Point(lat, lng), metres, openAt, zone, services, categories, text, inactiveToo, limit);
    }

    /** Not farther from that point than this. */
    public LocationQuery within(double most) {
        return new LocationQuery(point, most, openAt, zone, services, categories, text, inactiveToo, limit);
    }

    /** Open at a moment, if hours are in the directory's time zone. Locations whose hours are not known are left out. */
    public LocationQuery openAt(Instant moment) {
        return new LocationQuery(point, metres, moment, null, services, categories, text, inactiveToo, limit);
    }

    /** Open at a moment, if hours are in its time zone. Locations whose hours are not known are left out. */
    public LocationQuery openAt(ZonedDateTime moment) {
        return new LocationQuery(
                point, metres, moment.toInstant(), moment.getZone(), services, categories, text, inactiveToo, limit);
    }

    /** That give all of these services. */
    public LocationQuery withServices(ServiceName... all) {
        return new LocationQuery(point, metres, openAt, zone, Set.of(all), categories, text, inactiveToo, limit);
    }

    /** Where things of one of these categories can be paid for; of these alone, not of those below them. */
    public LocationQuery withCategories(long... anyOf) {
        Set<Long> ids = LongStream.of(anyOf).boxed().collect(Collectors.toSet());
        return new LocationQuery(point, metres, openAt, zone, services, ids, text, inactiveToo, limit);
    }

    /** That hold these words, or beginnings, middles and ends of words. */
    public LocationQuery withText(String words) {
        return new LocationQuery(point, metres, openAt, zone, services, categories, words, inactiveToo, limit);
    }

    /** Those that are not in use as well. */
    public LocationQuery withInactive() {
        return new LocationQuery(point, metres, openAt, zone, services, categories, text, true, limit);
    }

    /** So many at the most. */
    public LocationQuery withLimit(int most) {
        return new LocationQuery(point, metres, openAt, zone, services, categories, text, inactiveToo, most);
    }

    private static void check(boolean right, String otherwise) {
        if (!right) {
            throw new IllegalArgumentException(otherwise);
        }
    }
}
