package io.github.walletapi.wallet;

import io.github.walletapi.value.OpenEnum;

/**
 * What kind of account it is. A value this version does not know is kept as sent.
 *
 * @param value the word as the server knows it
 */
public record AccountType(String value) implements OpenEnum {

    /** An account of the wallet. */
    public static final AccountType LOCAL = new AccountType("local");

    /** An account that the system itself uses. */
    public static final AccountType TECHNICAL = new AccountType("technical");

    /** An account of a card. */
    public static final AccountType CARD = new AccountType("card");

    /** The word itself. */
    @Override
    public String toString() {
        return value;
    }
}
