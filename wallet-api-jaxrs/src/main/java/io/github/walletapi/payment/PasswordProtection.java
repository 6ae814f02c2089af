package io.github.walletapi.payment;

import io.github.walletapi.auth.Secret;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * How a payment is protected by a password.
 *
 * <p>Where it holds a secret, it is never serialised: writing it to a session or a cache fails.
 *
 * @param type where the password comes from
 * @param status whether the payment waits for it
 * @param value the password, where the answer has it
 * @param optional whether the payer may do without it
 * @param cancelable whether the payment can be canceled while it waits
 */
public record PasswordProtection(
        @Nullable PasswordType type,
        @Nullable PasswordStatus status,
        @Nullable Secret value,
        @Nullable Boolean optional,
        @Nullable Boolean cancelable)
        implements Serializable {}
