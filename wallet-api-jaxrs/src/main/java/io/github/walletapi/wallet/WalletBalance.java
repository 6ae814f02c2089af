package io.github.walletapi.wallet;

import io.github.walletapi.value.Money;
import io.github.walletapi.value.PartlyReadable;
import java.io.Serializable;
import java.util.Locale;
import java.util.Map;

/**
 * What a wallet holds.
 *
 * @param currencies the balance by currency (ISO 4217), in the order of the answer; a currency without funds is left
 *     out unless {@link BalanceQuery#showHistoricalCurrencies} was asked for. One that cannot be read, such as one that has
 *     no ISO 4217 code, is an {@link io.github.walletapi.error.UnreadableAnswerException} where it is taken out
 */
public record WalletBalance(Map<String, CurrencyBalance> currencies) implements Serializable {

    /** Takes a copy of the map. */
    public WalletBalance {
        currencies = PartlyReadable.map(currencies);
    }

    /** What can be spent in a currency; zero if the wallet has none of it. */
    public Money atDisposal(String currency) {
        CurrencyBalance balance = currencies.get(currency.toUpperCase(Locale.ROOT));
        return balance == null ? Money.of("0", currency) : balance.atDisposal();
    }

    /** What is reserved in a currency; zero if the wallet has none of it. */
    public Money reserved(String currency) {
        CurrencyBalance balance = currencies.get(currency.toUpperCase(Locale.ROOT));
        return balance == null ? Money.of("0", currency) : balance.reserved();
    }
}
