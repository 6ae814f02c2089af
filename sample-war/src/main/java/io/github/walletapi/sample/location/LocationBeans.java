package io.github.walletapi.sample.location;

import io.github.walletapi.directory.LocationDirectory;
import io.github.walletapi.location.Locations;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;

/** Makes the lists once, so that their class can be final and know no container. */
@ApplicationScoped
public class LocationBeans {

    @Produces
    @Singleton
    LocationLists lists(LocationDirectory directory, Locations locations) {
        return new LocationLists(directory, locations::payCategories, Clock.systemUTC());
    }
}
