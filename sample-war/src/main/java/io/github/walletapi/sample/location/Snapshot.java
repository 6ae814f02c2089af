package io.github.walletapi.sample.location;

import io.github.walletapi.location.Location;
import io.github.walletapi.location.PayCategory;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * All places in one language, as they were at one moment.
 *
 * @param language of the texts
 * @param fetchedAt when
 * @param outdated whether newer data was asked for in vain
 */
record Snapshot(
        String language,
        List<Location> locations,
        List<PayCategory> categories,
        List<Town> towns,
        Instant fetchedAt,
        boolean outdated) {

    static Snapshot of(String language, List<Location> locations, List<PayCategory> categories, Instant fetchedAt) {
        return new Snapshot(
                language, List.copyOf(locations), List.copyOf(categories), Town.allOf(locations), fetchedAt, false);
    }

    Snapshot asOutdated() {
        return new Snapshot(language, locations, categories, towns, fetchedAt, true);
    }

    @Nullable
    Location location(long id) {
        return locations.stream()
                .filter(location -> location.id() == id)
                .findFirst()
                .orElse(null);
    }

    /** A category and all those below it; empty if there is no such category. */
    Set<Long> withChildren(long category) {
        Set<Long> ids = new HashSet<>();
        categories.stream().map(PayCategory::id).filter(id -> id == category).forEach(ids::add);
        boolean grown = !ids.isEmpty();
        while (grown) {
            grown = false;
            for (PayCategory candidate : categories) {
                Long parent = candidate.parentId();
                grown |= parent != null && ids.contains(parent) && ids.add(candidate.id());
            }
        }
        return ids;
    }
}
