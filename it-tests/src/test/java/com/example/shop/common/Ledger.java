package com.example.shop.common;

import io.github.walletapi.WalletApi;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** A bean of the libraries. */
@ApplicationScoped
public class Ledger {

    @Inject
    WalletApi wallet;

    /** For the container. */
    @SuppressWarnings("NullAway.Init")
    public Ledger() {}

    public String title() {
        return String.valueOf(wallet.projects().get(1221).title());
    }
}
