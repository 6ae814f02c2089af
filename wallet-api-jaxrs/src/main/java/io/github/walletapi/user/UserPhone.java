package io.github.walletapi.user;

import java.io.Serializable;

/**
 * The phone number of a user: in JSON a text, and no object.
 *
 * @param digits digits with the country code first
 */
public record UserPhone(String digits) implements Serializable {

    /** The text itself. */
    @Override
    public String toString() {
        return digits;
    }
}
