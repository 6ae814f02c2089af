package io.github.walletapi.recipes;

import io.github.walletapi.WalletApi;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

@SuppressWarnings("NullAway.Init")
// recipe: first call
@ApplicationScoped
class FirstCall {

    @Inject
    WalletApi wallet;

    String nameOfTheProject() {
        return wallet.projects().get(1221).title();
    }
}
// end
