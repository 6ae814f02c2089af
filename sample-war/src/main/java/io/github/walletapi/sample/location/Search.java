package io.github.walletapi.sample.location;

import io.github.walletapi.directory.FoundLocation;
import io.github.walletapi.directory.LocationDirectory;
import io.github.walletapi.directory.LocationQuery;
import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Searches by values that are all right.
 *
 * @param query what the directory looks for, wherever that is
 * @param origin where distances start; null for nowhere
 * @param distance metres from there; null for any
 * @param town only addresses in this town; null for any
 */
record Search(
        LocationQuery query,
        LocationQuery.@Nullable Point origin,
        @Nullable Integer distance,
        @Nullable Town town) {

    static final Search ALL = new Search(LocationQuery.ALL, null, null, null);

    /** Finds the places that match: the nearest first if there is an origin, else by name. */
    List<FoundLocation> in(LocationDirectory directory) {
        Collator alphabet = Collator.getInstance(Locale.ROOT);
        Comparator<FoundLocation> byName =
                Comparator.comparing(found -> found.location().title(), Comparator.nullsLast(alphabet::compare));
        return candidates(directory)
                .filter(found -> town == null || town.holds(found.location()))
                .sorted(Comparator.comparing(FoundLocation::metres, Comparator.nullsLast(Comparator.naturalOrder()))
                        .thenComparing(byName)
                        .thenComparing(found -> found.location().id()))
                .toList();
    }

    private Stream<FoundLocation> candidates(LocationDirectory directory) {
        if (origin == null) {
            return directory.find(query).stream();
        }
        LocationQuery around = query.near(origin.lat(), origin.lng());
        if (distance != null) {
            return directory.find(around.within(distance)).stream();
        }
        // Near a point, the directory finds only what lies somewhere.
        Stream<FoundLocation> nowhere = directory.find(query).stream()
                .filter(found -> LocationQuery.Point.of(found.location()).isEmpty());
        return Stream.concat(directory.find(around).stream(), nowhere);
    }
}
