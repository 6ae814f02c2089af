package io.github.walletapi.recipes;

import io.github.walletapi.WalletApi;
import io.github.walletapi.allowance.AllowanceLimit;
import io.github.walletapi.allowance.NewAllowance;
import io.github.walletapi.error.ForbiddenException;
import io.github.walletapi.error.PaymentRefusedException;
import io.github.walletapi.payment.NewPayment;
import io.github.walletapi.transaction.NewTransaction;
import io.github.walletapi.transaction.Transaction;
import io.github.walletapi.value.Money;
import io.github.walletapi.value.TimeLimit;
import io.github.walletapi.value.WalletId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;

@SuppressWarnings({"NullAway.Init", "NullAway"})
// recipe: take payments by an allowance
@ApplicationScoped
class CoffeeCard {

    @Inject
    WalletApi wallet;

    /** The key of a transaction that the payer confirms once, on the same page as payments. */
    String ask() {
        NewAllowance allowance = NewAllowance.of("Coffee, two cups a day", Money.of("60", "EUR"))
                .withLimits(AllowanceLimit.of(Money.of("4", "EUR"), Duration.ofDays(1)))
                .withValidity(TimeLimit.of(Duration.ofDays(30)));
        return wallet.allowances().create(allowance).transaction();
    }

    /** Whose wallet it is; null until the payer has confirmed. Keep it. */
    Long payerOf(String key) {
        return wallet.transactions().get(key).wallet();
    }

    /** Later, without asking. Keep the key before anything is taken. */
    String begin(Money price) {
        NewTransaction cup = NewTransaction.of(NewPayment.of("A cup of coffee", price));
        return wallet.transactions()
                .create(cup.withUseOfAllowance(true).withAutoConfirm(true))
                .key();
    }

    /** Whether it is paid. May be called again: who has paid is not asked twice. */
    boolean take(String key, long payer) {
        Transaction cup = wallet.transactions().get(key);
        if (!cup.status().canBeReserved()) {
            return cup.status().isPaid();
        }
        try {
            return wallet.transactions()
                    .reserve(key, WalletId.of(payer))
                    .status()
                    .isPaid();
        } catch (PaymentRefusedException | ForbiddenException no) {
            return false; // too little money, above the limits, or no allowance any more: show the page
        }
    }
}
// end
