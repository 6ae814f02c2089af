package io.github.walletapi.recipes;

import io.github.walletapi.WalletApi;
import io.github.walletapi.idempotency.IdempotentCalls;
import io.github.walletapi.payment.Payment;
import io.github.walletapi.transaction.Transaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

@SuppressWarnings({"NullAway.Init", "NullAway"})
// recipe: give money back
@ApplicationScoped
class Refunds {

    @Inject
    WalletApi wallet;

    @Inject
    IdempotentCalls calls; // may be made again: after a lost answer, by a second click

    /** Whether nothing is taken any more; false for payments that are done, which no call gives back. */
    boolean giveBack(String key) {
        Transaction order = wallet.transactions().get(key);
        if (order.status().canBeRevoked()) {
            calls.revoke(key); // all of it, before it is confirmed
        }
        for (Payment payment : order.payments()) {
            if (payment.status().canBeCanceled()) {
                calls.cancelPayment(payment.id()); // one by one, after that
            }
        }
        return wallet.transactions().get(key).payments().stream()
                .noneMatch(payment -> payment.status().isPaid());
    }
}
// end
