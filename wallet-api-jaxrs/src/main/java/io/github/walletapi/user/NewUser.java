package io.github.walletapi.user;

import io.github.walletapi.auth.CarriesSecret;
import io.github.walletapi.auth.Secret;
import io.github.walletapi.value.Contact;
import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * Somebody to be registered, who then gets a code to confirm the phone or the address.
 *
 * <p>Where it holds a secret, it is never serialised: writing it to a session or a cache fails.
 *
 * @param phone digits with the country code first; the constructor takes any form that has the country code
 * @param email an address; it or the phone must be given
 * @param locale the language
 * @param identity who it is
 * @param credentials the password to sign in with
 * @param parameters how the message is to be written
 */
@Value.Builder
public record NewUser(
        @Nullable String phone,
        @Nullable String email,
        @Nullable String locale,
        @Nullable UserIdentity identity,
        @Nullable Credentials credentials,
        @Nullable Parameters parameters)
        implements Serializable {

    /**
     * Checks phone and address.
     *
     * @throws IllegalArgumentException if both are missing, or one is malformed
     */
    public NewUser {
        if (phone == null && email == null) {
            throw new IllegalArgumentException("A user needs a phone or an email");
        }
        phone = phone == null ? null : Contact.phone(phone);
        email = email == null ? null : Contact.email(email);
    }

    /** By phone. */
    public static NewUser phone(String number) {
        return new NewUserBuilder().phone(number).build();
    }

    /** By e-mail. */
    public static NewUser email(String address) {
        return new NewUserBuilder().email(address).build();
    }

    /** With a password. */
    public NewUser withPassword(Secret password) {
        return copy().credentials(new Credentials("main-password", password)).build();
    }

    /** In this language. */
    public NewUser withLocale(String language) {
        return copy().locale(language).build();
    }

    /** Creates it of what is known. */
    public NewUser withIdentity(UserIdentity known) {
        return copy().identity(known).build();
    }

    /** With the way in which the message is to be written. */
    public NewUser withParameters(Parameters message) {
        return copy().parameters(message).build();
    }

    private NewUserBuilder copy() {
        return new NewUserBuilder().copyOf(this);
    }

    /**
     * What to sign in with.
     *
     * @param type {@code main-password}
     * @param password at least as long as {@code ServerConfiguration.minimumPasswordLength}
     */
    public record Credentials(String type, Secret password) implements CarriesSecret {

        /** Takes both. */
        public Credentials {
            Objects.requireNonNull(type, "type");
            Objects.requireNonNull(password, "password");
        }
    }

    /**
     * How the message is to be written.
     *
     * @param scopes what the user will be asked to grant
     * @param phoneLink the link in a text message
     * @param emailLink the link in an e-mail
     */
    public record Parameters(
            @Nullable List<String> scopes,
            @Nullable String phoneLink,
            @Nullable String emailLink) implements Serializable {

        /** Takes a copy of the list. */
        public Parameters {
            scopes = scopes == null ? null : List.copyOf(scopes);
        }
    }
}
