package io.github.walletapi.sample.wallet;

import io.github.walletapi.wallet.Account;
import io.github.walletapi.wallet.AccountStatus;
import io.github.walletapi.wallet.Wallet;
import org.jspecify.annotations.Nullable;

/**
 * Shows a wallet.
 *
 * @param title what the owner calls it, or else its number
 * @param number of the account; null if not known, or in the title already
 * @param iban null if there is none, or it is not shared
 * @param note what is special about it; null for nothing
 */
public record WalletCard(
        long id,
        String title,
        @Nullable String number,
        @Nullable String iban,
        @Nullable String note,
        Balances balances) {

    static WalletCard of(Wallet wallet, Balances balances) {
        Account account = wallet.account();
        String number = account == null ? null : account.number();
        String description = account == null || account.description() == null ? "" : account.description();
        boolean named = !description.isBlank();
        return new WalletCard(
                wallet.id(),
                named ? description : "Wallet " + (number == null ? wallet.id() : number),
                named ? number : null,
                account == null ? null : iban(account),
                account == null ? null : note(account),
                balances);
    }

    private static @Nullable String iban(Account account) {
        if (account.mainIban() != null) {
            return account.mainIban();
        }
        return account.ibans().isEmpty() ? null : account.ibans().get(0);
    }

    private static @Nullable String note(Account account) {
        if (account.status() != null && !account.status().equals(AccountStatus.ACTIVE)) {
            return account.status().value().replace('_', ' ');
        }
        Account.Flags flags = account.flags();
        return flags != null && Boolean.TRUE.equals(flags.savings()) ? "savings" : null;
    }
}
