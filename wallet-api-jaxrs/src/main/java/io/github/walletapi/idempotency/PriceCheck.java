package io.github.walletapi.idempotency;

import io.github.walletapi.error.AmountMismatchException;
import io.github.walletapi.error.Failure;
import io.github.walletapi.error.UnreadableAnswerException;
import io.github.walletapi.payment.Payment;
import io.github.walletapi.payment.Payments;
import io.github.walletapi.transaction.FinalPrices;
import io.github.walletapi.transaction.Transaction;
import io.github.walletapi.value.Money;

/** Compares what was taken with what was to be taken. */
final class PriceCheck {

    private final Payments payments;

    PriceCheck(Payments payments) {
        this.payments = payments;
    }

    /** @throws AmountMismatchException if a payment was taken at another price */
    void require(FinalPrices asked, Transaction confirmed) {
        asked.prices().forEach((id, price) -> {
            Payment found = confirmed.payments().stream()
                    .filter(payment -> Long.toString(payment.id()).equals(id))
                    .findFirst()
                    .orElseGet(() -> payments.get(Long.parseLong(id)));
            require(price.price(), found);
        });
    }

    /** @throws AmountMismatchException if it was taken at another price */
    void require(Money asked, Payment taken) {
        // A transaction can abridge its payments, and leave the currency out.
        Money found = taken.price() == null ? payments.get(taken.id()).price() : taken.price();
        Failure call = Failure.of("GET", "rest/v1/payment/{paymentId}", 0, null);
        if (found == null) {
            throw new UnreadableAnswerException("The price at which it was done is not said", call, null);
        }
        if (!found.equals(asked)) {
            throw new AmountMismatchException("It was done at another price", call, asked, found);
        }
    }
}
