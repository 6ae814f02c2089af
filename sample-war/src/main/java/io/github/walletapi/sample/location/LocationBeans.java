package io.github.walletapi.sample.location;

import io.github.walletapi.WalletApi;
import io.github.walletapi.sample.SampleSettings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;

/** Makes the one cache, so that the class itself can be final and know no container. */
@ApplicationScoped
public class LocationBeans {

    @Produces
    @Singleton
    LocationCache locations(WalletApi api, SampleSettings settings) {
        Clock clock = Clock.systemUTC();
        return new LocationCache(new LocationDownload(api, clock)::inLanguage, settings.cacheFor(), clock);
    }
}
