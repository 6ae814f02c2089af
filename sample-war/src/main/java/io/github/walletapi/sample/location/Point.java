package io.github.walletapi.sample.location;

import io.github.walletapi.location.Location;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A place on the map.
 *
 * @param lat latitude in decimal degrees
 * @param lng longitude in decimal degrees
 */
record Point(double lat, double lng) {

    static final int MAX_LAT = 90;
    static final int MAX_LNG = 180;
    private static final double EARTH_RADIUS_METRES = 6_371_008.8;

    /** Where a location is; null if it has no coordinates, or impossible ones. */
    static @Nullable Point of(Location location) {
        Double lat = location.lat();
        Double lng = location.lng();
        // A comparison with NaN is false, so this refuses NaN too.
        return lat != null && lng != null && Math.abs(lat) <= MAX_LAT && Math.abs(lng) <= MAX_LNG
                ? new Point(lat, lng)
                : null;
    }

    /** The mean of some points close to each other; there must be one at least. */
    static Point centre(List<Point> points) {
        return new Point(
                points.stream().mapToDouble(Point::lat).average().orElseThrow(),
                points.stream().mapToDouble(Point::lng).average().orElseThrow());
    }

    /** The distance along the great circle (haversine). */
    double metresTo(Point other) {
        double halfLat = Math.toRadians(other.lat - lat) / 2;
        double halfLng = Math.toRadians(other.lng - lng) / 2;
        double a = Math.pow(Math.sin(halfLat), 2)
                + Math.cos(Math.toRadians(lat)) * Math.cos(Math.toRadians(other.lat)) * Math.pow(Math.sin(halfLng), 2);
        return 2 * EARTH_RADIUS_METRES * Math.asin(Math.min(1, Math.sqrt(a)));
    }
}
