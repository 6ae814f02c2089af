package io.github.walletapi.recipes;

import io.github.walletapi.WalletApi;
import io.github.walletapi.payment.NewPayment;
import io.github.walletapi.payment.NewPaymentItem;
import io.github.walletapi.transaction.NewTransaction;
import io.github.walletapi.value.Money;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.List;
import java.util.Optional;

@SuppressWarnings({"NullAway.Init", "NullAway"})
// recipe: take a payment for items
@ApplicationScoped
class Basket {

    record Line(String title, int pieces, Money price) {}

    public record Order(long number) {} // public, so that JSON-B can read it

    @Inject
    WalletApi wallet;

    /** The payer reads each line, and pays exactly what they cost together. */
    String begin(Order order, List<Line> lines, URI back) {
        NewPayment payment = NewPayment.ofItems(lines.stream()
                        .map(line ->
                                NewPaymentItem.of(line.title(), line.price()).withQuantity(line.pieces()))
                        .toList())
                .withParameters(order);
        return wallet.transactions()
                .create(NewTransaction.of(payment).withRedirect(back))
                .key();
    }

    /** What the parameters said comes back as it was. */
    Optional<Order> orderOf(String key) {
        return wallet.transactions().get(key).payments().get(0).parametersAs(Order.class);
    }
}
// end
