package io.github.walletapi.transaction;

import io.github.walletapi.value.Contact;
import io.github.walletapi.wallet.CardIdentifier;
import java.io.Serializable;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Who pays, by exactly one of the ways to say it; a wallet by its ID is said by {@link Reservation} itself.
 *
 * @param email an address of the owner of the wallet
 * @param phone a phone number of the owner, digits with the country code
 * @param card a card that stands for the wallet (known from the PHP SDK only)
 */
public record Payer(
        @Nullable String email,
        @Nullable String phone,
        @Nullable CardIdentifier card) implements Serializable {

    /**
     * Checks what the server would refuse.
     *
     * @throws IllegalArgumentException that names the field and its limits
     */
    public Payer {
        if (Stream.of(email, phone, card).filter(Objects::nonNull).count() != 1) {
            throw new IllegalArgumentException("payer must have exactly one of email, phone and card");
        }
        if (card != null) {
            card.checked("card of payer");
        }
        email = email == null ? null : Contact.email(email);
        phone = phone == null ? null : Contact.phone(phone);
    }

    /** By an e-mail address. */
    public static Payer email(String address) {
        return new Payer(Objects.requireNonNull(address, "address"), null, null);
    }

    /** By a phone number, in any form that has the country code. */
    public static Payer phone(String number) {
        return new Payer(null, Objects.requireNonNull(number, "number"), null);
    }

    /** By a card. */
    public static Payer card(CardIdentifier related) {
        return new Payer(null, null, Objects.requireNonNull(related, "related"));
    }
}
