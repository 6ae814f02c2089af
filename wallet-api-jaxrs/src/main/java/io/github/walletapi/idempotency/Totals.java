package io.github.walletapi.idempotency;

import io.github.walletapi.error.AmountMismatchException;
import io.github.walletapi.error.Failure;
import io.github.walletapi.internal.shared.ApiPath;
import io.github.walletapi.payment.NewPayment;
import io.github.walletapi.payment.Payment;
import io.github.walletapi.transaction.NewTransaction;
import io.github.walletapi.transaction.Transaction;
import io.github.walletapi.transaction.TransactionStatus;
import io.github.walletapi.value.Money;
import io.github.walletapi.value.PartlyReadable;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a transaction is to cost in each currency.
 *
 * @param byCurrency in the order of the currencies
 */
record Totals(Map<String, Money> byCurrency) {

    private static final String BETWEEN = ", ";

    static final Failure CREATE = Failure.of("POST", ApiPath.REST + "transaction", 0, null);

    private static Totals of(Stream<Money> amounts) {
        return new Totals(amounts.collect(Collectors.toMap(
                Money::currency,
                amount -> amount,
                (one, other) -> new Money(one.amount().add(other.amount()), one.currency()),
                TreeMap::new)));
    }

    /** Of one whose payments are all new. */
    static Totals of(NewTransaction asked) {
        return of(Objects.requireNonNull(asked.payments()).stream()
                .map(each -> Objects.requireNonNull(each.payment()))
                .map(NewPayment::total));
    }

    /** Of one that is there; empty if it need not be what was asked for: paid, perhaps for less, or at the payer's choice. */
    static Optional<Totals> of(Transaction found) {
        TransactionStatus status = found.status();
        List<Payment> payments = PartlyReadable.readable(found.payments());
        boolean says = status != null
                && !status.isPaid()
                && payments.size() == found.payments().size()
                && payments.stream().allMatch(payment -> payment.price() != null && payment.priceRules() == null);
        return says
                ? Optional.of(of(payments.stream().map(payment -> Objects.requireNonNull(payment.price()))))
                : Optional.empty();
    }

    /** Of the text. */
    static Totals parse(String text) {
        return of(Stream.of(text.split(BETWEEN)).map(each -> each.split(" ")).map(each -> Money.of(each[0], each[1])));
    }

    /** @throws AmountMismatchException if the other is not the same */
    void requireSame(Totals found) {
        Set<String> currencies = new TreeSet<>(byCurrency.keySet());
        currencies.addAll(found.byCurrency.keySet());
        for (String currency : currencies) {
            Money nothing = Money.ofMinor(0, currency);
            Money mine = byCurrency.getOrDefault(currency, nothing);
            Money other = found.byCurrency.getOrDefault(currency, nothing);
            if (!mine.equals(other)) {
                throw new AmountMismatchException(
                        "A transaction with this reference was created for another amount", CREATE, mine, other);
            }
        }
    }

    @Override
    public String toString() {
        return byCurrency.values().stream().map(Money::toString).collect(Collectors.joining(BETWEEN));
    }
}
