package io.github.walletapi.allowance;

import io.github.walletapi.value.OpenEnum;

/**
 * The state of an allowance. A word this version does not know is kept as sent, and is none of what the methods ask for.
 *
 * @param value the word as the server knows it
 */
public record AllowanceStatus(String value) implements OpenEnum {

    /** The payer has not confirmed it yet; it is deleted after a month. */
    public static final AllowanceStatus NEW = new AllowanceStatus("new");

    /** It can be used. */
    public static final AllowanceStatus ACTIVE = new AllowanceStatus("active");

    /** It has ended, or was canceled: by the client, the payer, or a newer one of the same client and wallet. */
    public static final AllowanceStatus INACTIVE = new AllowanceStatus("inactive");

    /** It was never confirmed. */
    public static final AllowanceStatus DELETED = new AllowanceStatus("deleted");

    /** Whether payments can be made by it. */
    public boolean isActive() {
        return equals(ACTIVE);
    }

    /** Whether it stays so: no payment can be made by it any more. */
    public boolean isFinal() {
        return equals(INACTIVE) || equals(DELETED);
    }

    /** Whether it can be canceled, as only an active one can. */
    public boolean canBeCanceled() {
        return equals(ACTIVE);
    }

    /** The word itself. */
    @Override
    public String toString() {
        return value;
    }
}
