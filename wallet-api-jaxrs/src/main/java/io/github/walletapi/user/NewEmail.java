package io.github.walletapi.user;

import io.github.walletapi.value.Contact;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * An e-mail address for a user, to which a code is sent.
 *
 * @param email the address
 * @param parameters how the message is to be written
 */
public record NewEmail(String email, @Nullable Parameters parameters) implements Serializable {

    /**
     * Checks the address.
     *
     * @throws IllegalArgumentException if it is none
     */
    public NewEmail {
        email = Contact.email(email);
    }

    /** With the usual message. */
    public static NewEmail of(String address) {
        return new NewEmail(address, null);
    }

    /**
     * How the message is to be written.
     *
     * @param emailLink the link in it
     */
    public record Parameters(@Nullable String emailLink) implements Serializable {}
}
