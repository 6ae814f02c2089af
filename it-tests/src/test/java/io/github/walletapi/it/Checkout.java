package io.github.walletapi.it;

import io.github.walletapi.WalletApi;
import io.github.walletapi.cdi.WalletClient;
import io.github.walletapi.project.Projects;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;

/** An ordinary bean that needs the plain client and a named one. */
@RequestScoped
public class Checkout {

    @Inject
    WalletApi wallet;

    @Inject
    @WalletClient("shop")
    Projects projects;

    /** For the container. */
    @SuppressWarnings("NullAway.Init")
    public Checkout() {}
}
