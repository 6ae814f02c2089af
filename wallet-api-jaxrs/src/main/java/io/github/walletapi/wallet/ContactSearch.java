package io.github.walletapi.wallet;

import io.github.walletapi.value.Contact;
import jakarta.ws.rs.QueryParam;
import java.io.Serializable;
import java.util.Collection;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * Whose wallets to find: people by their contacts, plain or hashed. The answer names each wallet by the address, number
 * or hash that found it; {@link Contact} makes the same from the plain one.
 *
 * @param email comma separated addresses in lower case
 * @param phone comma separated numbers, digits only
 * @param emailHash comma separated hashes of addresses (known from SDKs only)
 * @param phoneHash comma separated hashes of numbers (known from SDKs only)
 * @param limit how many wallets at the most (known from an SDK only)
 */
@Value.Builder
public record ContactSearch(
        @QueryParam("email") @Nullable String email,
        @QueryParam("phone") @Nullable String phone,
        @QueryParam("email_hash") @Nullable String emailHash,
        @QueryParam("phone_hash") @Nullable String phoneHash,
        @QueryParam("limit") @Nullable Integer limit)
        implements Serializable {

    /**
     * Checks that there is somebody to look for.
     *
     * @throws IllegalArgumentException if there is nobody, or the limit is not more than 0
     */
    public ContactSearch {
        PageLimits.check(
                email != null || phone != null || emailHash != null || phoneHash != null,
                "Give at least one address, number or hash");
        PageLimits.check(limit == null || limit > 0, "limit must be more than 0");
    }

    /** By e-mail addresses. */
    public static ContactSearch emails(Collection<String> addresses) {
        return new ContactSearchBuilder()
                .email(joined(addresses, Contact::email))
                .build();
    }

    /** By phone numbers, in any form that has the country code. */
    public static ContactSearch phones(Collection<String> numbers) {
        return new ContactSearchBuilder().phone(joined(numbers, Contact::phone)).build();
    }

    /** By e-mail addresses that the server is not told, unless it knows them. */
    public static ContactSearch hashedEmails(Collection<String> addresses) {
        return new ContactSearchBuilder()
                .emailHash(joined(addresses, Contact::emailHash))
                .build();
    }

    /** By phone numbers that the server is not told, unless it knows them. */
    public static ContactSearch hashedPhones(Collection<String> numbers) {
        return new ContactSearchBuilder()
                .phoneHash(joined(numbers, Contact::phoneHash))
                .build();
    }

    /** So many wallets at the most. */
    public ContactSearch withLimit(int wallets) {
        return copy().limit(wallets).build();
    }

    private ContactSearchBuilder copy() {
        return new ContactSearchBuilder().copyOf(this);
    }

    private static String joined(Collection<String> plain, UnaryOperator<String> form) {
        PageLimits.check(!plain.isEmpty(), "Give at least one address or number");
        return plain.stream().map(form).distinct().collect(Collectors.joining(","));
    }
}
