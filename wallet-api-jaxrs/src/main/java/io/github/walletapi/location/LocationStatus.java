package io.github.walletapi.location;

import io.github.walletapi.value.OpenEnum;

/**
 * Whether a location is in use. A value this version does not know is kept as sent.
 *
 * @param value the word as the server knows it
 */
public record LocationStatus(String value) implements OpenEnum {

    /** In use. */
    public static final LocationStatus ACTIVE = new LocationStatus("active");

    /** No longer, or not yet, in use. */
    public static final LocationStatus INACTIVE = new LocationStatus("inactive");

    /** The word itself, so that it can stand in a query. */
    @Override
    public String toString() {
        return value;
    }
}
