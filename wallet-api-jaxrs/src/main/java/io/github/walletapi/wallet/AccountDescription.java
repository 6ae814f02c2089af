package io.github.walletapi.wallet;

import java.io.Serializable;
import java.util.Objects;

/**
 * What the owner calls an account.
 *
 * @param description the text
 */
public record AccountDescription(String description) implements Serializable {

    /** Takes the text. */
    public AccountDescription {
        Objects.requireNonNull(description, "description");
    }
}
