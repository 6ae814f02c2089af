package io.github.walletapi.transaction;

import io.github.walletapi.value.Contact;
import java.io.Serializable;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Whom to ask to pay a transaction, by exactly one of the ways to say it. Who is not registered gets a message.
 *
 * @param userId the ID of the user
 * @param email an address
 * @param phone a phone number, digits with the country code
 * @param initiatorId the ID of the user who asks; null for the owner of the access token
 */
public record NewTransactionRequest(
        @Nullable Long userId,
        @Nullable String email,
        @Nullable String phone,
        @Nullable Long initiatorId) implements Serializable {

    /**
     * Checks what the server would refuse.
     *
     * @throws IllegalArgumentException that names the field and its limits
     */
    public NewTransactionRequest {
        if (Stream.of(userId, email, phone).filter(Objects::nonNull).count() != 1) {
            throw new IllegalArgumentException("exactly one of user_id, email and phone must be given");
        }
        if ((userId != null && userId <= 0) || (initiatorId != null && initiatorId <= 0)) {
            throw new IllegalArgumentException("user_id and initiator_id must be positive numbers");
        }
        email = email == null ? null : Contact.email(email);
        phone = phone == null ? null : Contact.phone(phone);
    }

    /** A user. */
    public static NewTransactionRequest ofUser(long id) {
        return new NewTransactionRequest(id, null, null, null);
    }

    /** Whoever has this address. */
    public static NewTransactionRequest ofEmail(String address) {
        return new NewTransactionRequest(null, address, null, null);
    }

    /** Whoever has this number, in any form that has the country code. */
    public static NewTransactionRequest ofPhone(String number) {
        return new NewTransactionRequest(null, null, number, null);
    }

    /** In the name of a user. */
    public NewTransactionRequest withInitiator(long id) {
        return new NewTransactionRequest(userId, email, phone, id);
    }
}
