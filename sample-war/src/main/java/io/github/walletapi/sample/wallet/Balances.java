package io.github.walletapi.sample.wallet;

import io.github.walletapi.sample.Wording;
import io.github.walletapi.sample.signin.Shared;
import io.github.walletapi.value.Money;
import io.github.walletapi.value.WalletId;
import io.github.walletapi.wallet.BalanceQuery;
import io.github.walletapi.wallet.CurrencyBalance;
import io.github.walletapi.wallet.WalletBalance;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Shows what a wallet holds.
 *
 * @param shared whether we may know
 * @param rows one for each currency with funds
 */
public record Balances(boolean shared, List<Row> rows) {

    private static final BalanceQuery ALSO_EMPTY_ONES = BalanceQuery.DEFAULT.withHistoricalCurrencies(true);

    /**
     * Shows one currency.
     *
     * @param amount the balance, with what is reserved, as the chart draws it
     * @param reserved how much of it cannot be spent; null if there is nothing
     * @param available how much of it can be spent; null if that is all
     */
    public record Row(
            String currency,
            String amount,
            @Nullable String reserved,
            @Nullable String available) {}

    /** Asks for every currency that the wallet knows; null if we may not see it. */
    static @Nullable WalletBalance of(Person person, long wallet) {
        return person.ask(Shared.BALANCES, () -> person.api().wallets().balance(WalletId.of(wallet), ALSO_EMPTY_ONES))
                .value();
    }

    static Balances shown(@Nullable WalletBalance balance, Wording wording) {
        if (balance == null) {
            return new Balances(false, List.of());
        }
        return new Balances(
                true,
                balance.currencies().entrySet().stream()
                        .filter(entry -> total(entry.getValue()).amount().signum() != 0)
                        .map(entry -> row(entry, wording))
                        .toList());
    }

    private static Row row(Map.Entry<String, CurrencyBalance> entry, Wording wording) {
        Money reserved = entry.getValue().reserved();
        boolean all = reserved.amount().signum() == 0;
        return new Row(
                entry.getKey(),
                wording.money(total(entry.getValue())),
                all ? null : wording.money(reserved),
                all ? null : wording.money(entry.getValue().atDisposal()));
    }

    /** Adds what is reserved: that has not left the wallet yet. */
    static Money total(CurrencyBalance balance) {
        return new Money(
                balance.atDisposal().amount().add(balance.reserved().amount()),
                balance.atDisposal().currency());
    }
}
