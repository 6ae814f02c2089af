package io.github.walletapi.transaction;

import io.github.walletapi.value.OpenEnum;

/**
 * What a payer must have done. Known from the PHP SDK only. A word this version does not know is kept as sent.
 *
 * @param value the word as the server knows it
 */
public record RestrictionRequirement(String value) implements OpenEnum {

    /** Shown who they are. */
    public static final RestrictionRequirement IDENTITY = new RestrictionRequirement("identity");

    /** The word itself. */
    @Override
    public String toString() {
        return value;
    }
}
