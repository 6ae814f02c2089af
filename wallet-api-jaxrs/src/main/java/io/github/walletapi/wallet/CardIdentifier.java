package io.github.walletapi.wallet;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * A card that stands for a wallet, such as a loyalty card; no payment card. Answers may lack a part of it, requests may not.
 *
 * @param issuer who issued it, such as {@code paysera}
 * @param number as printed on it
 */
public record CardIdentifier(
        @Nullable String issuer, @Nullable String number) implements Serializable {

    /**
     * The same, if it can be sent.
     *
     * @param name what a refusal calls it
     * @throws IllegalArgumentException that names the part which is missing or empty
     */
    public CardIdentifier checked(String name) {
        PageLimits.check(issuer != null && !issuer.isBlank(), "issuer of " + name + " must not be empty");
        PageLimits.check(number != null && !number.isBlank(), "number of " + name + " must not be empty");
        return this;
    }
}
