package io.github.walletapi.user;

import io.github.walletapi.value.OpenEnum;

/**
 * Gender, as documents have it. A value this version does not know is kept as sent.
 *
 * @param value the word as the server knows it
 */
public record Gender(String value) implements OpenEnum {

    /** Male. */
    public static final Gender MALE = new Gender("male");

    /** Female. */
    public static final Gender FEMALE = new Gender("female");

    /** The word itself. */
    @Override
    public String toString() {
        return value;
    }
}
