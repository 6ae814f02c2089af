package io.github.walletapi.user;

import io.github.walletapi.value.OpenEnum;

/**
 * How well the server knows who somebody is. A value this version does not know is kept as sent.
 *
 * @param value the word as the server knows it
 */
public record IdentificationLevel(String value) implements OpenEnum {

    /** Not at all. */
    public static final IdentificationLevel UNIDENTIFIED = new IdentificationLevel("unidentified");

    /** In part. */
    public static final IdentificationLevel SEMI_IDENTIFIED = new IdentificationLevel("semi_identified");

    /** By a document. */
    public static final IdentificationLevel IDENTIFIED = new IdentificationLevel("identified");

    /** In full. */
    public static final IdentificationLevel FULLY_IDENTIFIED = new IdentificationLevel("fully_identified");

    /** The word itself. */
    @Override
    public String toString() {
        return value;
    }
}
