package io.github.walletapi.payment;

import io.github.walletapi.value.OpenEnum;
import java.util.Set;

/**
 * The state of a payment. A word this version does not know is kept as sent, and is none of what the methods ask for.
 * How far one goes is for each to decide:
 *
 * <pre>
 * new, waiting, waiting_registration, waiting_password: nothing was taken
 * reserved: the payer cannot spend it, and it can still be given back in full by revoking the transaction
 * confirmed: the beneficiary has it, and it can still be canceled
 * done: no call gives it back
 * </pre>
 *
 * @param value the word as the server knows it
 */
public record PaymentStatus(String value) implements OpenEnum {

    /** Nobody has accepted it yet; it is deleted after a month. */
    public static final PaymentStatus NEW = new PaymentStatus("new");

    /** It waits for the payer. */
    public static final PaymentStatus WAITING = new PaymentStatus("waiting");

    /** It waits for the payer, or who is to be paid, to register. */
    public static final PaymentStatus WAITING_REGISTRATION = new PaymentStatus("waiting_registration");

    /** It waits for its password. */
    public static final PaymentStatus WAITING_PASSWORD = new PaymentStatus("waiting_password");

    /** The money is reserved in the wallet of the payer. */
    public static final PaymentStatus RESERVED = new PaymentStatus("reserved");

    /** It is paid, and can be canceled. */
    public static final PaymentStatus CONFIRMED = new PaymentStatus("confirmed");

    /** It is paid, for good. */
    public static final PaymentStatus DONE = new PaymentStatus("done");

    /** The payer refused it. */
    public static final PaymentStatus REJECTED = new PaymentStatus("rejected");

    /** The client took it back before it was confirmed. */
    public static final PaymentStatus REVOKED = new PaymentStatus("revoked");

    /** It could not be paid. */
    public static final PaymentStatus FAILED = new PaymentStatus("failed");

    /** Nobody accepted it in time. */
    public static final PaymentStatus DELETED = new PaymentStatus("deleted");

    /** It was paid, and the money went back. */
    public static final PaymentStatus CANCELED = new PaymentStatus("canceled");

    private static final Set<PaymentStatus> FINAL = Set.of(DONE, REJECTED, REVOKED, FAILED, DELETED, CANCELED);

    /** Whether the payer's money has been taken, and has not gone back. Reserved money has not been taken. */
    public boolean isPaid() {
        return equals(CONFIRMED) || equals(DONE);
    }

    /** Whether it stays so. */
    public boolean isFinal() {
        return FINAL.contains(this);
    }

    /** Whether {@link Payments#cancel} gives the money back. */
    public boolean canBeCanceled() {
        return equals(CONFIRMED);
    }

    /** The word itself. */
    @Override
    public String toString() {
        return value;
    }
}
