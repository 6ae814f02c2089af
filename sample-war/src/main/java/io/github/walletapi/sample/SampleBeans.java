package io.github.walletapi.sample;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.Config;

/** Makes the settings once, when the first page wants them. */
@ApplicationScoped
public class SampleBeans {

    @Produces
    @Singleton
    SampleSettings settings(Config config) {
        return SampleSettings.from(key -> config.getOptionalValue(key, String.class));
    }
}
