package io.github.walletapi.callback;

import io.github.walletapi.value.OpenEnum;

/**
 * What has become of the thing that a callback speaks of.
 *
 * @param value the word as the server knows it
 */
public record CallbackType(String value) implements OpenEnum {

    /** The payer refused it. */
    public static final CallbackType REJECTED = new CallbackType("rejected");

    /** It could not be paid. */
    public static final CallbackType FAILED = new CallbackType("failed");

    /** The money is reserved, and not yet taken: confirm it. */
    public static final CallbackType RESERVED = new CallbackType("reserved");

    /** It is paid, by itself: with {@code auto_confirm}. */
    public static final CallbackType CONFIRMED = new CallbackType("confirmed");

    /** The payer has accepted it, and the wallet does not hold enough yet. */
    public static final CallbackType WAITING_FUNDS = new CallbackType("waiting_funds");

    /** It waits for somebody to register. */
    public static final CallbackType WAITING_REGISTRATION = new CallbackType("waiting_registration");

    /** It waits for a password. */
    public static final CallbackType WAITING_PASSWORD = new CallbackType("waiting_password");

    /** The word itself. */
    @Override
    public String toString() {
        return value;
    }
}
