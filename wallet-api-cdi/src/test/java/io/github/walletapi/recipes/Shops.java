package io.github.walletapi.recipes;

import io.github.walletapi.WalletApi;
import io.github.walletapi.cdi.WalletClient;
import io.github.walletapi.request.ExtraParameters;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.jspecify.annotations.Nullable;

@SuppressWarnings("NullAway.Init")
// recipe: named clients
@ApplicationScoped
class Shops {

    @Inject
    @WalletClient("books")
    WalletApi books;

    @Inject
    @WalletClient("music")
    WalletApi music;

    /** Each signs as itself, and its calls carry its own project. */
    @Nullable
    String whoIsBooks() {
        return books.clients().current().title();
    }

    /** Another place of the same shop, for this call only. */
    @Nullable
    String askFrom(long location) {
        return music.with(ExtraParameters.ofLocation(location))
                .clients()
                .current()
                .title();
    }
}
// end
