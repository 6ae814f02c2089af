package io.github.walletapi.transaction;

import io.github.walletapi.allowance.NewAllowance;
import java.io.Serializable;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An allowance for the payer to confirm together with the payments: a new one, or one that is there.
 *
 * @param data a new one
 * @param id the ID of one that is there
 * @param optional whether the payer may refuse it and pay
 */
public record NewTransactionAllowance(
        @Nullable NewAllowance data, @Nullable Long id, boolean optional) implements Serializable {

    /**
     * Checks what the server would refuse.
     *
     * @throws IllegalArgumentException that names the field and its limits
     */
    public NewTransactionAllowance {
        if ((data == null) == (id == null)) {
            throw new IllegalArgumentException("allowance must have either data or id");
        }
        if (id != null && id <= 0) {
            throw new IllegalArgumentException("id of allowance must be a positive number");
        }
    }

    /** A new one. */
    public static NewTransactionAllowance of(NewAllowance allowance, boolean optional) {
        return new NewTransactionAllowance(Objects.requireNonNull(allowance, "allowance"), null, optional);
    }

    /** One that is there. */
    public static NewTransactionAllowance of(long id, boolean optional) {
        return new NewTransactionAllowance(null, id, optional);
    }
}
