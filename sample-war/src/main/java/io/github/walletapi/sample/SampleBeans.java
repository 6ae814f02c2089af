package io.github.walletapi.sample;

import io.github.walletapi.WalletApi;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import org.eclipse.microprofile.config.Config;

/** Makes once what all pages share. */
@ApplicationScoped
public class SampleBeans {

    @Produces
    @Singleton
    SampleSettings settings(Config config, WalletApi api) {
        return SampleSettings.from(
                key -> config.getOptionalValue(key, String.class), api.status().baseUri());
    }

    @Produces
    @Singleton
    CachedAnswers cachedAnswers(WalletApi api) {
        return new CachedAnswers(api, Clock.systemUTC());
    }
}
