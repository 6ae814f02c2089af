package io.github.walletapi.user;

import io.github.walletapi.value.Contact;
import java.io.Serializable;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who cannot sign in any more, and gets a code to set a new password with.
 *
 * @param email the address; it or the phone must be given
 * @param phone digits with the country code first; the constructor takes any form that has the country code
 * @param identity a personal code, which the server asks for by the error {@code identity_required}
 * @param parameters how the message is to be written
 */
@Value.Builder
public record LostPassword(
        @Nullable String email,
        @Nullable String phone,
        @Nullable Identity identity,
        @Nullable Parameters parameters) implements Serializable {

    /**
     * Checks phone and address.
     *
     * @throws IllegalArgumentException if both are missing, or one is malformed
     */
    public LostPassword {
        if (phone == null && email == null) {
            throw new IllegalArgumentException("A lost password needs a phone or an email");
        }
        phone = phone == null ? null : Contact.phone(phone);
        email = email == null ? null : Contact.email(email);
    }

    /** Names the owner by an e-mail address. */
    public static LostPassword email(String address) {
        return new LostPasswordBuilder().email(address).build();
    }

    /** Names the owner by a phone. */
    public static LostPassword phone(String number) {
        return new LostPasswordBuilder().phone(number).build();
    }

    /** With the personal code. */
    public LostPassword withIdentity(String personalCode) {
        return copy().identity(new Identity(personalCode)).build();
    }

    /** With the way in which the message is to be written. */
    public LostPassword withParameters(Parameters message) {
        return copy().parameters(message).build();
    }

    private LostPasswordBuilder copy() {
        return new LostPasswordBuilder().copyOf(this);
    }

    /**
     * Who it is.
     *
     * @param code the personal code
     */
    public record Identity(String code) implements Serializable {}

    /**
     * How the message is to be written.
     *
     * @param phoneLink the link in a text message
     * @param emailLink the link in an e-mail
     */
    public record Parameters(
            @Nullable String phoneLink, @Nullable String emailLink) implements Serializable {}
}
