package io.github.walletapi.user;

/**
 * The phone number of a user: in JSON a text, and no object.
 *
 * @param digits digits with the country code first
 */
public record UserPhone(String digits) {

    /** The text itself. */
    @Override
    public String toString() {
        return digits;
    }
}
