package io.github.walletapi.user;

import java.io.Serializable;

/**
 * The e-mail address of a user: in JSON a text, and no object.
 *
 * @param address such as {@code john@example.com}
 */
public record UserEmail(String address) implements Serializable {

    /** The text itself. */
    @Override
    public String toString() {
        return address;
    }
}
