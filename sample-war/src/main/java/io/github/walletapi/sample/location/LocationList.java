package io.github.walletapi.sample.location;

import io.github.walletapi.directory.DirectoryProgress;
import io.github.walletapi.directory.LocationDirectory;
import io.github.walletapi.location.PayCategory;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Holds the list of places in one language, and what can be chosen to search it.
 *
 * @param language of the texts
 * @param directory where to search
 * @param progress how much of the list has come, and when
 */
record LocationList(
        String language,
        LocationDirectory directory,
        DirectoryProgress progress,
        List<PayCategory> categories,
        List<Town> towns) {

    /** Gives a category and all those below it; empty if there is no such category. */
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
