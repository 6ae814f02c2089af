package io.github.walletapi.recipes;

import io.github.walletapi.WalletApi;
import io.github.walletapi.error.ForbiddenException;
import io.github.walletapi.value.Money;
import io.github.walletapi.value.WalletId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

@SuppressWarnings("NullAway.Init")
// recipe: a user's balance
@ApplicationScoped
class Balances {

    @Inject
    WalletApi wallet;

    /** By currency; empty if the user has not shared it, or does not any more. */
    Optional<Map<String, Money>> of(long walletId) {
        try {
            Map<String, Money> spendable = new TreeMap<>();
            wallet.wallets()
                    .balance(WalletId.of(walletId))
                    .currencies()
                    .forEach((currency, balance) -> spendable.put(currency, balance.atDisposal()));
            return Optional.of(spendable);
        } catch (ForbiddenException notShared) {
            return Optional.empty();
        }
    }
}
// end
