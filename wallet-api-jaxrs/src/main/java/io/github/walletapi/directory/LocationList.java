package io.github.walletapi.directory;

import io.github.walletapi.location.Location;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Locations by ID. It never changes. An array takes a tenth of what a map would, and there may be 100,000 of them. */
final class LocationList {

    static final LocationList EMPTY = new LocationList(new Location[0]);

    private final Location[] sorted;

    private LocationList(Location[] sorted) {
        this.sorted = sorted;
    }

    /** With others, in the place of those with the same ID; the last of several wins. */
    LocationList with(Collection<Location> later) {
        if (later.isEmpty()) {
            return this;
        }
        Map<Long, Location> last = new HashMap<>();
        later.forEach(location -> last.put(location.id(), location));
        List<Location> all = new ArrayList<>(sorted.length + last.size());
        for (Location location : sorted) {
            Location replaced = last.remove(location.id());
            all.add(replaced == null ? location : replaced);
        }
        all.addAll(last.values());
        Location[] array = all.toArray(Location[]::new);
        Arrays.sort(array, Comparator.comparingLong(Location::id));
        return new LocationList(array);
    }

    LocationList with(LocationList later) {
        return size() == 0 ? later : with(List.of(later.sorted));
    }

    int size() {
        return sorted.length;
    }

    Location at(int index) {
        return sorted[index];
    }

    @Nullable
    Location get(long id) {
        int from = 0;
        int to = sorted.length - 1;
        while (from <= to) {
            int middle = (from + to) >>> 1;
            long found = sorted[middle].id();
            if (found == id) {
                return sorted[middle];
            }
            from = found < id ? middle + 1 : from;
            to = found < id ? to : middle - 1;
        }
        return null;
    }

    /** In parts of a size, to be written. */
    List<List<Location>> parts(int size) {
        List<List<Location>> parts = new ArrayList<>();
        for (int from = 0; from < sorted.length; from += size) {
            parts.add(List.of(Arrays.copyOfRange(sorted, from, Math.min(sorted.length, from + size))));
        }
        return parts;
    }

    /** When the server last changed one of them; null if no location says so. */
    @Nullable
    Instant lastUpdate() {
        Instant last = null;
        for (Location location : sorted) {
            Instant time = location.updatedAt();
            if (time != null && (last == null || time.isAfter(last))) {
                last = time;
            }
        }
        return last;
    }

    /** Those that are not in here as they are. */
    List<Location> novel(List<Location> others) {
        return others.stream()
                .filter(other -> !Objects.equals(other, get(other.id())))
                .toList();
    }
}
