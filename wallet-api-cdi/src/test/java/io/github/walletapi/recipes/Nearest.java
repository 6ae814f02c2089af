package io.github.walletapi.recipes;

import io.github.walletapi.directory.FoundLocation;
import io.github.walletapi.directory.LocationDirectory;
import io.github.walletapi.directory.LocationQuery;
import io.github.walletapi.location.ServiceName;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;

@SuppressWarnings("NullAway.Init")
@Dependent
class Nearest {

    // recipe: locations.md: The list of locations in memory
    @Inject
    LocationDirectory directory;

    List<FoundLocation> nearest(double latitude, double longitude, Instant when, String words) {
        return directory.find(LocationQuery.ALL
                .near(latitude, longitude)
                .within(2000)
                .openAt(when)
                .withServices(ServiceName.CASH_IN)
                .withText(words)
                .withLimit(50));
    }
    // end
}
