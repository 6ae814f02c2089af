package io.github.walletapi.wallet;

import io.github.walletapi.value.OpenEnum;

/**
 * Whether an account can be used. A value this version does not know is kept as sent.
 *
 * @param value the word as the server knows it
 */
public record AccountStatus(String value) implements OpenEnum {

    /** Not yet, or not now. */
    public static final AccountStatus INACTIVE = new AccountStatus("inactive");

    /** In use. */
    public static final AccountStatus ACTIVE = new AccountStatus("active");

    /** For good no longer in use. */
    public static final AccountStatus CLOSED = new AccountStatus("closed");

    /** The word itself. */
    @Override
    public String toString() {
        return value;
    }
}
