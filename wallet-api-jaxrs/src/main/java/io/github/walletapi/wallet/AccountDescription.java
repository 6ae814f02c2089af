package io.github.walletapi.wallet;

import java.util.Objects;

/**
 * What the owner calls an account.
 *
 * @param description the text
 */
public record AccountDescription(String description) {

    /** Takes the text. */
    public AccountDescription {
        Objects.requireNonNull(description, "description");
    }
}
