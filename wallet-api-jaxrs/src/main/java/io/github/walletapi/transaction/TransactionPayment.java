package io.github.walletapi.transaction;

import io.github.walletapi.internal.shared.OneOf;
import io.github.walletapi.payment.NewPayment;
import java.io.Serializable;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A payment of a new transaction: a new one, or one that is there.
 *
 * <p>Where it holds a secret, it is never serialised: writing it to a session or a cache fails.
 *
 * @param payment a new one
 * @param id the ID of one that is there; it gets the key of this transaction
 */
@OneOf
public record TransactionPayment(
        @Nullable NewPayment payment, @Nullable Long id) implements Serializable {

    /**
     * Checks what the server would refuse.
     *
     * @throws IllegalArgumentException that names the field and its limits
     */
    public TransactionPayment {
        if ((payment == null) == (id == null)) {
            throw new IllegalArgumentException("payments must each be either a new payment or an id");
        }
        if (id != null && id <= 0) {
            throw new IllegalArgumentException("id of payments must be a positive number");
        }
    }

    /** A new one. */
    public static TransactionPayment of(NewPayment payment) {
        return new TransactionPayment(Objects.requireNonNull(payment, "payment"), null);
    }

    /** One that is there. */
    public static TransactionPayment of(long id) {
        return new TransactionPayment(null, id);
    }
}
