package io.github.walletapi.recipes;

import io.github.walletapi.directory.FoundLocation;
import io.github.walletapi.directory.LocationDirectory;
import io.github.walletapi.directory.LocationQuery;
import io.github.walletapi.location.ServiceName;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;

@SuppressWarnings("NullAway.Init")
// recipe: the nearest open location
@ApplicationScoped
class NearestOpen {

    @Inject
    LocationDirectory locations;

    /** Answered from memory: the API allows four questions in four minutes, for all nodes together. */
    String whereToPayIn(double lat, double lng, Instant when) {
        Optional<FoundLocation> nearest = locations
                .find(LocationQuery.ALL
                        .near(lat, lng)
                        .openAt(when)
                        .withServices(ServiceName.CASH_IN)
                        .withLimit(1))
                .stream()
                .findFirst();
        if (nearest.isPresent()) {
            return String.valueOf(nearest.get().location().title());
        }
        // After a start the list comes page by page; until it is there, nobody knows that there is none.
        return locations.progress().complete() ? "no place is open" : "the list of places is being loaded";
    }
}
// end
