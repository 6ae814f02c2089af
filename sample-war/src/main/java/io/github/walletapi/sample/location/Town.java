package io.github.walletapi.sample.location;

import io.github.walletapi.directory.FoundLocation;
import io.github.walletapi.directory.LocationQuery.Point;
import io.github.walletapi.location.Location;
import java.text.Collator;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Stands for a town that occurs in addresses.
 *
 * @param name as the addresses write it
 * @param centre the mean of its places; null if none of them has coordinates
 */
record Town(String name, @Nullable Point centre) {

    private static final Pattern POSTCODE =
            Pattern.compile("^(?:[A-Z]{2}-)?[0-9]{4,6}\\s+|\\s+(?:[A-Z]{2}-)?[0-9]{4,6}$");

    /** Finds the town of an address "street, town, country"; null if it cannot be told. */
    static @Nullable String nameIn(@Nullable String address) {
        if (address == null) {
            return null;
        }
        List<String> parts = Arrays.stream(address.split(","))
                .map(part -> POSTCODE.matcher(part.strip()).replaceAll("").strip())
                .filter(part -> !part.isEmpty())
                .toList();
        return switch (parts.size()) {
            case 0, 1 -> null;
            case 2 -> parts.get(1);
            default -> parts.get(parts.size() - 2);
        };
    }

    /** Lists the towns of all these places, sorted by name. */
    static List<Town> allOf(List<FoundLocation> places) {
        Map<String, List<Point>> points = new TreeMap<>(Collator.getInstance(Locale.ROOT));
        for (FoundLocation place : places) {
            String name = nameIn(place.location().address());
            if (name != null) {
                List<Point> inTown = points.computeIfAbsent(name, first -> new ArrayList<>());
                Point.of(place.location()).ifPresent(inTown::add);
            }
        }
        return points.entrySet().stream()
                .map(town -> new Town(town.getKey(), centre(town.getValue())))
                .toList();
    }

    /** Gives the mean of points close to each other. */
    private static @Nullable Point centre(List<Point> points) {
        return points.isEmpty()
                ? null
                : new Point(
                        points.stream().mapToDouble(Point::lat).average().orElseThrow(),
                        points.stream().mapToDouble(Point::lng).average().orElseThrow());
    }

    /** Tells whether a place's address is in this town. */
    boolean holds(Location location) {
        return name.equalsIgnoreCase(nameIn(location.address()));
    }
}
