package io.github.walletapi.wallet;

import java.io.Serializable;

/**
 * A card that stands for a wallet, such as a loyalty card; no payment card.
 *
 * @param issuer who issued it, such as {@code paysera}
 * @param number as printed on it
 */
public record CardIdentifier(String issuer, String number) implements Serializable {

    /**
     * Checks both.
     *
     * @throws IllegalArgumentException if one is empty
     */
    public CardIdentifier {
        PageLimits.check(!issuer.isBlank(), "issuer must not be empty");
        PageLimits.check(!number.isBlank(), "number must not be empty");
    }
}
