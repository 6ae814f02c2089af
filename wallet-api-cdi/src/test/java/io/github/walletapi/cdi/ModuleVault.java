package io.github.walletapi.cdi;

import io.github.walletapi.auth.Credentials;
import io.github.walletapi.auth.CredentialsProvider;
import io.github.walletapi.auth.MacCredentials;
import jakarta.enterprise.context.Dependent;

/** In a module of {@link ModulesTest}, which needs no configured key then. */
@Dependent
public class ModuleVault implements CredentialsProvider {

    /** For the container. */
    public ModuleVault() {}

    @Override
    public Credentials get() {
        return MacCredentials.of("tills", "key-of-tills");
    }
}
