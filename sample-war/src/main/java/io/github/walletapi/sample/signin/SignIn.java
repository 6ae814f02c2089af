package io.github.walletapi.sample.signin;

import io.github.walletapi.WalletApi;
import io.github.walletapi.grant.Grants;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.Config;

/** What this application's configuration makes of the library's {@link Grants}. */
@ApplicationScoped
@SuppressWarnings("NullAway.Init")
public class SignIn {

    @Inject
    private WalletApi api;

    @Inject
    private Config config;

    private SignInSettings settings;
    private Grants grants;

    @PostConstruct
    void build() {
        settings = SignInSettings.from(key -> config.getOptionalValue(key, String.class));
        grants = Grants.builder(api, settings.clientId(), settings.redirectUri())
                .page(settings.page())
                .build();
    }

    /** How visitors sign in. */
    public SignInSettings settings() {
        return settings;
    }

    /** What they granted, in memory: a restart means to sign in again. */
    public Grants grants() {
        return grants;
    }
}
