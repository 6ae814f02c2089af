package com.example.shop.tills;

import io.github.walletapi.auth.Credentials;
import io.github.walletapi.auth.CredentialsProvider;
import io.github.walletapi.auth.MacCredentials;
import io.github.walletapi.cdi.WalletClient;
import jakarta.enterprise.context.ApplicationScoped;

/** Knows a key that no file has. */
@ApplicationScoped
@WalletClient("safe")
public class TillsSafe implements CredentialsProvider {

    /** For the container. */
    public TillsSafe() {}

    @Override
    public Credentials get() {
        return MacCredentials.of("safe-of-tills", "key-of-safe-of-tills");
    }
}
