package io.github.walletapi.transaction;

import io.github.walletapi.value.OpenEnum;
import java.util.Set;

/**
 * The state of a transaction. A word this version does not know is kept as sent, and is none of what the methods ask for.
 *
 * @param value the word as the server knows it
 */
public record TransactionStatus(String value) implements OpenEnum {

    /** Nobody has accepted it yet; it is deleted after a month. */
    public static final TransactionStatus NEW = new TransactionStatus("new");

    /** It waits for the payer. */
    public static final TransactionStatus WAITING = new TransactionStatus("waiting");

    /** It waits for the payer, or who is to be paid, to register. */
    public static final TransactionStatus WAITING_REGISTRATION = new TransactionStatus("waiting_registration");

    /** The payer has accepted it, and the wallet does not hold enough yet. */
    public static final TransactionStatus WAITING_FUNDS = new TransactionStatus("waiting_funds");

    /** It waits for a password. */
    public static final TransactionStatus WAITING_PASSWORD = new TransactionStatus("waiting_password");

    /** The money is reserved in the wallet of the payer. */
    public static final TransactionStatus RESERVED = new TransactionStatus("reserved");

    /** It is paid. Each of its payments can still be canceled until that is done. */
    public static final TransactionStatus CONFIRMED = new TransactionStatus("confirmed");

    /** The payer refused it. */
    public static final TransactionStatus REJECTED = new TransactionStatus("rejected");

    /** The client took it back before it was confirmed. */
    public static final TransactionStatus REVOKED = new TransactionStatus("revoked");

    /** It could not be paid. */
    public static final TransactionStatus FAILED = new TransactionStatus("failed");

    /** Nobody accepted it in time. */
    public static final TransactionStatus DELETED = new TransactionStatus("deleted");

    private static final Set<TransactionStatus> DEAD = Set.of(REJECTED, REVOKED, FAILED, DELETED);
    private static final Set<TransactionStatus> REVOCABLE =
            Set.of(NEW, WAITING, WAITING_REGISTRATION, WAITING_FUNDS, WAITING_PASSWORD, RESERVED);

    /** Whether the payer's money has been taken. Reserved money has not. */
    public boolean isPaid() {
        return equals(CONFIRMED);
    }

    /** Whether it stays so unless somebody renews it: it is confirmed, or dead. */
    public boolean isFinal() {
        return equals(CONFIRMED) || DEAD.contains(this);
    }

    /** Whether a payer can accept it: it is new or waits. */
    public boolean canBeReserved() {
        return equals(NEW) || equals(WAITING);
    }

    /** Whether {@link Transactions#confirm} takes the money, as only of a reserved one. */
    public boolean canBeConfirmed() {
        return equals(RESERVED);
    }

    /** Whether {@link Transactions#revoke} ends it, so that nothing is taken: until it is confirmed. */
    public boolean canBeRevoked() {
        return REVOCABLE.contains(this);
    }

    /** Whether {@link Transactions#renew} makes it usable again: it is dead. */
    public boolean canBeRenewed() {
        return DEAD.contains(this);
    }

    /** The word itself. */
    @Override
    public String toString() {
        return value;
    }
}
