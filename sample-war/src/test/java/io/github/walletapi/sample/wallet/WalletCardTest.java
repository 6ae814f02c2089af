package io.github.walletapi.sample.wallet;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.walletapi.sample.Wording;
import io.github.walletapi.value.Money;
import io.github.walletapi.wallet.Account;
import io.github.walletapi.wallet.AccountStatus;
import io.github.walletapi.wallet.CurrencyBalance;
import io.github.walletapi.wallet.Wallet;
import io.github.walletapi.wallet.WalletBalance;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class WalletCardTest {

    private static final Balances NOT_SHARED = new Balances(false, List.of());
    private static final Wording WORDING = new Wording(Locale.ENGLISH, ZoneOffset.UTC);

    @Test
    void aNameComesBeforeTheNumber() {
        WalletCard card = WalletCard.of(wallet("Savings for a boat", "active", true), NOT_SHARED);

        assertThat(card)
                .extracting(WalletCard::title, WalletCard::number, WalletCard::iban, WalletCard::note)
                .containsExactly("Savings for a boat", "EVP7", "LT1", "savings");
    }

    @Test
    void withoutANameTheNumberIsTheTitle() {
        assertThat(WalletCard.of(wallet(" ", "not_active", null), NOT_SHARED))
                .extracting(WalletCard::title, WalletCard::number, WalletCard::note)
                .containsExactly("Wallet EVP7", null, "not active");
        assertThat(WalletCard.of(new Wallet(7, null, null), NOT_SHARED).title()).isEqualTo("Wallet 7");
    }

    @Test
    void onlyCurrenciesWithFundsAreShownAndWhatIsReservedCounts() {
        Map<String, CurrencyBalance> currencies = new LinkedHashMap<>();
        currencies.put("EUR", balance("1234.5", "0", "EUR"));
        currencies.put("USD", balance("10", "3", "USD"));
        currencies.put("GBP", balance("0", "0", "GBP"));

        assertThat(Balances.shown(new WalletBalance(currencies), WORDING).rows())
                .containsExactly(
                        new Balances.Row("EUR", "1,234.50 EUR", null, null),
                        new Balances.Row("USD", "13.00 USD", "3.00 USD", "10.00 USD"));
        assertThat(Balances.shown(null, WORDING)).isEqualTo(NOT_SHARED);
    }

    private static CurrencyBalance balance(String atDisposal, String reserved, String currency) {
        return new CurrencyBalance(Money.of(atDisposal, currency), Money.of(reserved, currency), null);
    }

    private static Wallet wallet(String description, String status, @Nullable Boolean savings) {
        return new Wallet(
                7,
                1L,
                new Account(
                        "EVP7",
                        null,
                        null,
                        null,
                        null,
                        null,
                        description,
                        null,
                        status == null ? null : new AccountStatus(status),
                        List.of("LT1", "LT2"),
                        null,
                        new Account.Flags(savings, null)));
    }
}
