package io.github.walletapi.it;

import io.github.walletapi.auth.Credentials;
import io.github.walletapi.auth.CredentialsProvider;
import io.github.walletapi.auth.MacCredentials;
import io.github.walletapi.cdi.WalletClient;
import jakarta.enterprise.context.ApplicationScoped;

/** An application's own source of credentials, for a named client. */
@ApplicationScoped
@WalletClient("shop")
public class ShopVault implements CredentialsProvider {

    /** For the container. */
    public ShopVault() {}

    @Override
    public Credentials get() {
        return MacCredentials.of("shopId", "shop-key-for-tests-only");
    }
}
