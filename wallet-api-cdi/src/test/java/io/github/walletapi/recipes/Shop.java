package io.github.walletapi.recipes;

import io.github.walletapi.WalletApi;
import io.github.walletapi.payment.NewPayment;
import io.github.walletapi.transaction.ConfirmationPage;
import io.github.walletapi.transaction.NewTransaction;
import io.github.walletapi.transaction.Transaction;
import io.github.walletapi.value.Money;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.Locale;

@SuppressWarnings({"NullAway.Init", "NullAway"})
// recipe: take a payment
@ApplicationScoped
class Shop {

    @Inject
    WalletApi wallet;

    /** Keep the key with the order before anybody is sent to pay. One key for an order: two could both be paid. */
    String begin(long order, Money price, URI back) {
        NewTransaction asked = NewTransaction.of(NewPayment.of("Order " + order, price));
        return wallet.transactions().create(asked.withRedirect(back)).key();
    }

    /** Where to send the browser; for a sandbox of your own, ConfirmationPage.at(…). */
    URI page(String key, Locale language) {
        return ConfirmationPage.PRODUCTION.in(language).of(key);
    }

    /** When the browser is back, and as often as you like: what comes with it says nothing, the transaction does. */
    boolean isPaid(String key) {
        Transaction order = wallet.transactions().get(key);
        return order.status().canBeConfirmed()
                ? wallet.transactions().confirm(key).status().isPaid()
                : order.status().isPaid();
    }
}
// end
