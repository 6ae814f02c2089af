package com.example.shop.orders;

import io.github.walletapi.auth.Credentials;
import io.github.walletapi.auth.CredentialsProvider;
import io.github.walletapi.auth.MacCredentials;
import io.github.walletapi.cdi.WalletClient;
import jakarta.enterprise.context.ApplicationScoped;

/** Knows a key that no file has. */
@ApplicationScoped
@WalletClient("safe")
public class OrdersSafe implements CredentialsProvider {

    /** For the container. */
    public OrdersSafe() {}

    @Override
    public Credentials get() {
        return MacCredentials.of("safe-of-orders", "key-of-safe-of-orders");
    }
}
