package io.github.walletapi.sandbox.internal.payment;

import io.github.walletapi.sandbox.internal.data.SandboxState;
import io.github.walletapi.sandbox.internal.error.ApiException;
import java.util.Map;

/** Does what people do on the pages about money, for tests that have no browser. */
public final class ConfirmationDesk {
    private ConfirmationDesk() {}

    public static void accept(SandboxState state, String key, int userId, int walletId) {
        if (state.users().find(userId) == null) {
            throw new IllegalArgumentException("no user has the id " + userId);
        }
        if (!state.wallets().idsOf(userId).contains(walletId)) {
            throw new IllegalArgumentException("user " + userId + " has no wallet with the id " + walletId);
        }
        TransactionLifecycle lifecycle = TransactionLifecycle.of(state);
        lifecycle.settle();
        Transaction transaction = transaction(lifecycle, key);
        try {
            lifecycle.accept(transaction, Acceptance.onPage(walletId, Map.of(), true));
        } catch (ApiException refusal) {
            throw new IllegalStateException(refusal.reason(), refusal);
        }
    }

    public static void reject(SandboxState state, String key) {
        TransactionLifecycle lifecycle = TransactionLifecycle.of(state);
        lifecycle.settle();
        Transaction transaction = transaction(lifecycle, key);
        try {
            lifecycle.reject(transaction);
        } catch (ApiException refusal) {
            throw new IllegalStateException(refusal.reason(), refusal);
        }
    }

    public static void upload(SandboxState state, int walletId, Amount amount) {
        if (state.wallets().find(walletId) == null) {
            throw new IllegalArgumentException("there is no wallet with the id " + walletId);
        }
        TransactionLifecycle.of(state).upload(walletId, amount);
    }

    private static Transaction transaction(TransactionLifecycle lifecycle, String key) {
        Transaction transaction = lifecycle.repository().find(key);
        if (transaction == null) {
            throw new IllegalArgumentException("there is no transaction with this key");
        }
        return transaction;
    }
}
