package io.github.walletapi.recipes;

import io.github.walletapi.WalletApi;
import io.github.walletapi.payment.NewPayment;
import io.github.walletapi.transaction.FinalPrices;
import io.github.walletapi.transaction.NewTransaction;
import io.github.walletapi.transaction.Transaction;
import io.github.walletapi.value.Money;
import io.github.walletapi.value.TimeLimit;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;

@SuppressWarnings({"NullAway.Init", "NullAway"})
// recipe: reserve now and confirm less later
@ApplicationScoped
class Taxi {

    @Inject
    WalletApi wallet;

    /** What the ride costs at the most is set aside when the payer confirms, and for twelve hours. */
    String begin(Money most, URI back) {
        NewTransaction ride = NewTransaction.of(NewPayment.of("Ride", most));
        return wallet.transactions()
                .create(ride.withReserve(TimeLimit.of(Duration.ofHours(12))).withRedirect(back))
                .key();
    }

    /** Takes the fare; the rest goes back. May be called again: what was taken is compared, not taken twice. */
    boolean end(String key, Money fare) {
        Transaction ride = wallet.transactions().get(key);
        if (ride.status().canBeConfirmed()) {
            long payment = ride.payments().get(0).id();
            ride = wallet.transactions().confirm(key, FinalPrices.of(payment, fare));
        }
        return ride.status().isPaid() && fare.equals(ride.payments().get(0).price());
    }
}
// end
