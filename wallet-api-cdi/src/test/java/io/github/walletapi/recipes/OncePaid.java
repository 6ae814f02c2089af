package io.github.walletapi.recipes;

import io.github.walletapi.error.OutcomeUnknownException;
import io.github.walletapi.idempotency.Creation;
import io.github.walletapi.idempotency.IdempotentCalls;
import io.github.walletapi.payment.NewPayment;
import io.github.walletapi.transaction.NewTransaction;
import io.github.walletapi.transaction.TransactionStatus;
import io.github.walletapi.value.Money;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.Optional;

@SuppressWarnings({"NullAway.Init", "NullAway"})
// recipe: take a payment once, whatever gets lost
@ApplicationScoped
class OncePaid {

    @Inject
    IdempotentCalls calls;

    /** The key by which the order is paid, however often and wherever this is called; empty: ask again in some minutes. */
    Optional<String> begin(long order, Money price, URI back) {
        NewTransaction asked =
                NewTransaction.of(NewPayment.of("Order " + order, price)).withRedirect(back);
        try {
            Creation creation = calls.createOnce("order-" + order, asked);
            return Optional.of(creation.key());
        } catch (OutcomeUnknownException notYet) {
            return Optional.empty(); // nobody has been charged; notYet.settledAt() says when it is certain
        }
    }

    /** Takes the money that the payer has accepted to pay; after a lost answer, call it again. */
    TransactionStatus take(String key) {
        return calls.confirm(key).status();
    }
}
// end
