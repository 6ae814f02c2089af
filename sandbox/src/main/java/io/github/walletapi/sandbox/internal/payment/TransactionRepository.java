package io.github.walletapi.sandbox.internal.payment;

import io.github.walletapi.sandbox.internal.auth.ApiClient;
import io.github.walletapi.sandbox.internal.auth.Secrets;
import io.github.walletapi.sandbox.internal.error.ApiException;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Keeps all payments, allowances and transactions; a client sees those that it has created. */
public final class TransactionRepository {
    /** Far from the ids of the pending payments of the data. */
    private static final int FIRST_PAYMENT = 100_001;

    private static final int FIRST_ALLOWANCE = 5001;
    private static final int FIRST_REQUEST = 3001;
    /** As long as that of the one answer that looks real. */
    private static final int KEY_LENGTH = 20;

    private final Map<Integer, Payment> payments = new TreeMap<>();
    private final Map<Integer, Allowance> allowances = new TreeMap<>();
    private final Map<String, Transaction> transactions = new LinkedHashMap<>();
    private int requests;

    TransactionRepository() {}

    Payment addPayment(Creator creator, Instant now, PaymentOrder order) {
        Payment payment = new Payment(FIRST_PAYMENT + payments.size(), creator, now, order);
        payments.put(payment.id(), payment);
        return payment;
    }

    Allowance addAllowance(ApiClient client, Instant now, Allowance.Order order) {
        Allowance allowance = new Allowance(FIRST_ALLOWANCE + allowances.size(), client, now, order);
        allowances.put(allowance.id(), allowance);
        return allowance;
    }

    Transaction addTransaction(
            Creator creator, Instant now, TransactionOrder order, List<Payment> parts, @Nullable Allowance allowance) {
        Transaction transaction =
                new Transaction(transactions.size(), Secrets.random(KEY_LENGTH), creator, now, order, parts, allowance);
        transactions.put(transaction.key(), transaction);
        parts.forEach(payment -> payment.setTransactionKey(transaction.key()));
        if (allowance != null) {
            allowance.setTransactionKey(transaction.key());
        }
        return transaction;
    }

    Collection<Allowance> allowances() {
        return allowances.values();
    }

    /** Finds a transaction, whoever has created it: its key is all that a payer has. */
    public @Nullable Transaction find(String key) {
        return transactions.get(key);
    }

    public @Nullable Payment findPayment(int id) {
        return payments.get(id);
    }

    public @Nullable Allowance findAllowance(int id) {
        return allowances.get(id);
    }

    /** Returns the id of the next request for money. */
    public int nextRequestId() {
        return FIRST_REQUEST + requests++;
    }

    public Payment payment(ApiClient client, int id) {
        Payment payment = payments.get(id);
        if (payment == null) {
            throw ApiException.notFound("Payment not found");
        }
        requireOwn(client, payment.client());
        return payment;
    }

    public Allowance allowance(ApiClient client, int id) {
        Allowance allowance = allowances.get(id);
        if (allowance == null) {
            throw ApiException.notFound("Allowance not found");
        }
        requireOwn(client, allowance.client());
        return allowance;
    }

    public Transaction transaction(ApiClient client, String key) {
        Transaction transaction = transactions.get(key);
        if (transaction == null) {
            throw ApiException.notFound("Transaction not found");
        }
        requireOwn(client, transaction.client());
        return transaction;
    }

    private static void requireOwn(ApiClient client, ApiClient creator) {
        if (client != creator) {
            throw ApiException.forbidden("This was created by another client");
        }
    }

    public List<Payment> paymentsOf(ApiClient client) {
        return payments.values().stream()
                .filter(payment -> payment.client() == client)
                .toList();
    }

    public List<Transaction> newestFirst(ApiClient client) {
        return transactions.values().stream()
                .filter(transaction -> transaction.client() == client)
                .sorted(Transaction.NEWEST_FIRST)
                .toList();
    }

    /** Finds the one allowance of a client that is active for a wallet. */
    public @Nullable Allowance findActive(ApiClient client, int walletId) {
        return allowances.values().stream()
                .filter(allowance -> allowance.isActiveFor(client, walletId))
                .findFirst()
                .orElse(null);
    }
}
