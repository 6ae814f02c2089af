package io.github.walletapi.payment;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * Where the money comes from. Known from the PHP SDK only.
 *
 * @param type what kind of source
 * @param details more of it, as people read it
 */
public record FundsSource(
        @Nullable FundsSourceType type, @Nullable String details) implements Serializable {

    /**
     * The same, if it can be sent.
     *
     * @param name what a refusal calls it
     * @throws IllegalArgumentException that names it, if it says nothing
     */
    public FundsSource checked(String name) {
        if (type == null && (details == null || details.isBlank())) {
            throw new IllegalArgumentException(name + " must have type or details");
        }
        return this;
    }
}
