package io.github.walletapi.it;

import io.github.walletapi.WalletApi;
import io.github.walletapi.cdi.WalletClient;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;

/** A bean that needs many clients, each of them configured wrongly in its own way. */
@RequestScoped
public class Wrongs {

    @Inject
    @WalletClient("missing")
    WalletApi missing;

    @Inject
    @WalletClient("mismatch")
    WalletApi mismatch;

    @Inject
    @WalletClient("expired")
    WalletApi expired;

    @Inject
    @WalletClient("password")
    WalletApi password;

    @Inject
    @WalletClient("both")
    WalletApi both;

    @Inject
    @WalletClient("trust")
    WalletApi trust;

    @Inject
    @WalletClient("key-file")
    WalletApi keyFile;

    /** For the container. */
    @SuppressWarnings("NullAway.Init")
    public Wrongs() {}
}
