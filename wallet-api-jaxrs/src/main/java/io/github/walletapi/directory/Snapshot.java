package io.github.walletapi.directory;

import io.github.walletapi.directory.LocationQuery.Point;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** What is served at a moment. It never changes; the next one takes its place. */
final class Snapshot {

    static final Snapshot EMPTY = new Snapshot(LocationList.EMPTY);

    private final LocationList locations;
    private final PackedPoints points;

    Snapshot(LocationList locations) {
        this.locations = locations;
        List<Point> known = new ArrayList<>();
        List<Integer> numbers = new ArrayList<>();
        for (int i = 0; i < locations.size(); i++) {
            int number = i;
            Point.of(locations.at(i)).ifPresent(point -> {
                known.add(point);
                numbers.add(number);
            });
        }
        this.points = PackedPoints.of(
                known, numbers.stream().mapToInt(Integer::intValue).toArray());
    }

    LocationList locations() {
        return locations;
    }

    List<FoundLocation> find(LocationQuery query, ZoneId zone) {
        Conditions conditions = new Conditions(query, zone);
        Point point = query.point();
        if (point == null) {
            return IntStream.range(0, locations.size())
                    .mapToObj(locations::at)
                    .filter(conditions::hold)
                    .limit(query.limit())
                    .map(location -> new FoundLocation(location, null))
                    .toList();
        }
        return points.nearest(point, query.distance(), query.limit(), i -> conditions.hold(locations.at(i))).stream()
                .map(hit -> new FoundLocation(locations.at(hit.number()), hit.metres()))
                .toList();
    }
}
