package io.github.walletapi.user;

import io.github.walletapi.value.Contact;
import java.io.Serializable;
import java.util.Collection;
import java.util.List;
import java.util.function.UnaryOperator;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * Contacts to put into a contact book: numbers and addresses, plain or hashed. {@link #NONE} makes an empty book.
 *
 * @param phones digits with the country code first
 * @param phoneHashes hashes of such numbers
 * @param emails addresses in lower case
 * @param emailHashes hashes of such addresses
 */
@Value.Builder
public record ContactBookContacts(
        @Nullable List<String> phones,
        @Nullable List<String> phoneHashes,
        @Nullable List<String> emails,
        @Nullable List<String> emailHashes)
        implements Serializable {

    /** Nobody yet. */
    public static final ContactBookContacts NONE = new ContactBookContactsBuilder().build();

    /** Takes copies of the lists. */
    public ContactBookContacts {
        phones = phones == null ? null : List.copyOf(phones);
        phoneHashes = phoneHashes == null ? null : List.copyOf(phoneHashes);
        emails = emails == null ? null : List.copyOf(emails);
        emailHashes = emailHashes == null ? null : List.copyOf(emailHashes);
    }

    /** With phone numbers, in any form that has the country code. */
    public ContactBookContacts withPhones(Collection<String> numbers) {
        return copy().phones(all(numbers, Contact::phone)).build();
    }

    /** With the hashes of phone numbers, so that the server learns only those that it knows. */
    public ContactBookContacts withHashedPhones(Collection<String> numbers) {
        return copy().phoneHashes(all(numbers, Contact::phoneHash)).build();
    }

    /** With e-mail addresses. */
    public ContactBookContacts withEmails(Collection<String> addresses) {
        return copy().emails(all(addresses, Contact::email)).build();
    }

    /** With the hashes of e-mail addresses, so that the server learns only those that it knows. */
    public ContactBookContacts withHashedEmails(Collection<String> addresses) {
        return copy().emailHashes(all(addresses, Contact::emailHash)).build();
    }

    private ContactBookContactsBuilder copy() {
        return new ContactBookContactsBuilder().copyOf(this);
    }

    private static List<String> all(Collection<String> plain, UnaryOperator<String> form) {
        return plain.stream().map(form).distinct().toList();
    }
}
