package io.github.walletapi.recipes;

import io.github.walletapi.WalletApi;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.jspecify.annotations.Nullable;

@SuppressWarnings("NullAway.Init")
// recipe: first call
@ApplicationScoped
class FirstCall {

    @Inject
    WalletApi wallet;

    @Nullable
    String nameOfTheProject() {
        return wallet.projects().get(1221).title();
    }
}
// end
