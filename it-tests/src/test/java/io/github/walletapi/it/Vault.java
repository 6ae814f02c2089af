package io.github.walletapi.it;

import io.github.walletapi.auth.Credentials;
import io.github.walletapi.auth.CredentialsProvider;
import io.github.walletapi.auth.MacCredentials;
import jakarta.enterprise.context.ApplicationScoped;

/** An application's own source of credentials, for the plain client. */
@ApplicationScoped
public class Vault implements CredentialsProvider {

    /** For the container. */
    public Vault() {}

    @Override
    public Credentials get() {
        return MacCredentials.of("wkVd93h2uS", "IrdTc8uQodU7PRpLzzLTW6wqZAO6tAMU");
    }
}
