package io.github.walletapi.user;

import io.github.walletapi.value.Contact;
import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A phone number for a user, to which a code is sent.
 *
 * @param phone digits with the country code first; the constructor takes any form that has the country code
 * @param parameters how the message is to be written
 */
public record NewPhone(String phone, @Nullable Parameters parameters) implements Serializable {

    /**
     * Checks the number.
     *
     * @throws IllegalArgumentException if it is none
     */
    public NewPhone {
        phone = Contact.phone(phone);
    }

    /** With the usual message. */
    public static NewPhone of(String number) {
        return new NewPhone(number, null);
    }

    /**
     * How the message is to be written.
     *
     * @param phoneLink the link in it
     * @param scopes what the user will be asked to grant
     */
    public record Parameters(
            @Nullable String phoneLink, @Nullable List<String> scopes) implements Serializable {

        /** Takes a copy of the list. */
        public Parameters {
            scopes = scopes == null ? null : List.copyOf(scopes);
        }
    }
}
