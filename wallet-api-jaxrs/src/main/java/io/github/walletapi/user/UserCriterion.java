package io.github.walletapi.user;

import io.github.walletapi.request.KeyedValue;
import io.github.walletapi.value.Contact;
import jakarta.ws.rs.QueryParam;
import java.io.Serializable;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * By what to find one user: exactly one of these, so start with one of the methods.
 *
 * @param email a confirmed address
 * @param phone a confirmed number, digits with the country code first
 * @param personCode a personal code, by country; needs the permission {@code search_by_person_code}
 */
public record UserCriterion(
        @QueryParam("email") @Nullable String email,
        @QueryParam("phone") @Nullable String phone,
        @QueryParam("person_code") @Nullable KeyedValue personCode)
        implements Serializable {

    /**
     * Checks that there is exactly one.
     *
     * @throws IllegalArgumentException if there is none, or more than one
     */
    public UserCriterion {
        if (Stream.of(email, phone, personCode).filter(Objects::nonNull).count() != 1) {
            throw new IllegalArgumentException("A user is found by exactly one criterion");
        }
    }

    /** By a confirmed e-mail address. */
    public static UserCriterion email(String address) {
        return new UserCriterion(Contact.email(address), null, null);
    }

    /** By a confirmed phone number, in any form that has the country code. */
    public static UserCriterion phone(String number) {
        return new UserCriterion(null, Contact.phone(number), null);
    }

    /** By a personal code of a country (ISO 3166-1, two letters). */
    public static UserCriterion personCode(String country, String code) {
        return new UserCriterion(null, null, new KeyedValue(country, code));
    }
}
