package io.github.walletapi.transaction;

import io.github.walletapi.allowance.Allowance;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * An allowance that the payer confirms together with the payments.
 *
 * @param data the allowance
 * @param id its ID
 * @param optional whether the payer may refuse it and pay
 */
public record TransactionAllowance(
        @Nullable Allowance data,
        @Nullable Long id,
        @Nullable Boolean optional) implements Serializable {}
