package io.github.walletapi.it;

import io.github.walletapi.directory.LocationDirectory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Of an application that shows locations, and has not been asked for any yet. */
@ApplicationScoped
public class Places {

    @Inject
    LocationDirectory directory;

    /** For the container. */
    @SuppressWarnings("NullAway.Init")
    public Places() {}

    LocationDirectory directory() {
        return directory;
    }
}
