package io.github.walletapi.wallet;

import io.github.walletapi.value.Contact;
import java.io.Serializable;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which wallet is meant, by exactly one of the ways to say it. People who are not registered are told by a message.
 *
 * @param id the ID of the wallet
 * @param email an address of its owner
 * @param phone a phone number of its owner, digits with the country code
 * @param barcode a barcode that stands for it (known from the PHP SDK only)
 * @param card a card that stands for it (known from the PHP SDK only)
 * @param wallet the wallet itself, in answers only (known from SDKs only)
 */
public record WalletIdentifier(
        @Nullable Long id,
        @Nullable String email,
        @Nullable String phone,
        @Nullable String barcode,
        @Nullable CardIdentifier card,
        @Nullable Wallet wallet)
        implements Serializable {

    /** By its ID. */
    public static WalletIdentifier of(long id) {
        return new WalletIdentifier(id, null, null, null, null, null);
    }

    /**
     * By an e-mail address of its owner.
     *
     * @throws IllegalArgumentException if it is no address
     */
    public static WalletIdentifier email(String address) {
        return new WalletIdentifier(null, Contact.email(address), null, null, null, null);
    }

    /**
     * By a phone number of its owner, in any form that has the country code.
     *
     * @throws IllegalArgumentException if it is no such number
     */
    public static WalletIdentifier phone(String number) {
        return new WalletIdentifier(null, null, Contact.phone(number), null, null, null);
    }

    /** By a barcode that stands for it. */
    public static WalletIdentifier barcode(String digits) {
        return new WalletIdentifier(null, null, null, Objects.requireNonNull(digits, "digits"), null, null);
    }

    /** By a card that stands for it. */
    public static WalletIdentifier card(CardIdentifier related) {
        return new WalletIdentifier(null, null, null, null, Objects.requireNonNull(related, "related"), null);
    }

    /**
     * The same, if it can be sent.
     *
     * @param name what a refusal calls it
     * @throws IllegalArgumentException that names it, if it has none or more than one identifier, or the ID is not
     *     positive
     */
    public WalletIdentifier checked(String name) {
        long identifiers = Stream.of(id, email, phone, barcode, card)
                .filter(Objects::nonNull)
                .count();
        PageLimits.check(
                identifiers == 1 && wallet == null,
                name + " must have exactly one of id, email, phone, barcode and card");
        if (card != null) {
            card.checked("card of " + name);
        }
        PageLimits.check(id == null || id > 0, "id of " + name + " must be a positive number");
        return this;
    }
}
