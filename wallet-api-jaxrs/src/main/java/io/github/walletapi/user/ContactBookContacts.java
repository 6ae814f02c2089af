package io.github.walletapi.user;

import io.github.walletapi.value.Contact;
import java.io.Serializable;
import java.util.Collection;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Contacts to put into a contact book: numbers and addresses, plain or hashed. {@link #NONE} makes an empty book.
 *
 * @param phones digits with the country code first
 * @param phoneHashes hashes of such numbers
 * @param emails addresses in lower case
 * @param emailHashes hashes of such addresses
 */
public record ContactBookContacts(
        @Nullable List<String> phones,
        @Nullable List<String> phoneHashes,
        @Nullable List<String> emails,
        @Nullable List<String> emailHashes)
        implements Serializable {

    /** Nobody yet. */
    public static final ContactBookContacts NONE = new ContactBookContacts(null, null, null, null);

    /** Takes copies of the lists. */
    public ContactBookContacts {
        phones = phones == null ? null : List.copyOf(phones);
        phoneHashes = phoneHashes == null ? null : List.copyOf(phoneHashes);
        emails = emails == null ? null : List.copyOf(emails);
        emailHashes = emailHashes == null ? null : List.copyOf(emailHashes);
    }

    /** With phone numbers, in any form that has the country code. */
    public ContactBookContacts withPhones(Collection<String> numbers) {
        return new ContactBookContacts(all(numbers, Contact::phone), phoneHashes, emails, emailHashes);
    }

    /** With the hashes of phone numbers, so that the server learns only those that it knows. */
    public ContactBookContacts withHashedPhones(Collection<String> numbers) {
        return new ContactBookContacts(phones, all(numbers, Contact::phoneHash), emails, emailHashes);
    }

    /** With e-mail addresses. */
    public ContactBookContacts withEmails(Collection<String> addresses) {
        return new ContactBookContacts(phones, phoneHashes, all(addresses, Contact::email), emailHashes);
    }

    /** With the hashes of e-mail addresses, so that the server learns only those that it knows. */
    public ContactBookContacts withHashedEmails(Collection<String> addresses) {
        return new ContactBookContacts(phones, phoneHashes, emails, all(addresses, Contact::emailHash));
    }

    private static List<String> all(Collection<String> plain, UnaryOperator<String> form) {
        return plain.stream().map(form).distinct().toList();
    }
}
