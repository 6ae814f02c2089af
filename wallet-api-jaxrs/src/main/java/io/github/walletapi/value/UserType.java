package io.github.walletapi.value;

/**
 * Person or company. A value this version does not know is kept as sent.
 *
 * @param value the word as the server knows it
 */
public record UserType(String value) implements OpenEnum {

    /** A person. */
    public static final UserType NATURAL = new UserType("natural");

    /** A company. */
    public static final UserType LEGAL = new UserType("legal");

    /** The word itself. */
    @Override
    public String toString() {
        return value;
    }
}
