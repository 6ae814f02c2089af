package io.github.walletapi.idempotency;

import io.github.walletapi.transaction.Transaction;
import java.io.Serializable;
import java.util.Objects;

/**
 * A transaction that was created once for a reference.
 *
 * <p>Where it holds a secret, it is never serialised: writing it to a session or a cache fails.
 *
 * @param transaction as it is now
 * @param found whether it was there before this call, rather than created by it
 */
public record Creation(Transaction transaction, boolean found) implements Serializable {

    /** The key of the transaction, by which the payer accepts it. */
    public String key() {
        return Objects.requireNonNull(transaction.key(), "key");
    }
}
