package io.github.walletapi.wallet;

import io.github.walletapi.request.KeyedValue;
import io.github.walletapi.value.Contact;
import jakarta.ws.rs.QueryParam;
import java.io.Serializable;
import java.util.Objects;
import java.util.stream.Stream;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * By what to find one wallet: exactly one of these, so start with one of the methods.
 *
 * @param phone digits, with the country code first
 * @param email an address
 * @param accountNumber such as {@code EVP0010001000101}
 * @param barcode a barcode of the wallet
 * @param userId its owner
 * @param licencePlate of a car, without special symbols
 * @param personCode the owner's personal code, by country; needs the permission {@code search_by_person_code}
 * @param companyCode the owner's company code, by country
 * @param card a card that is related to the wallet, by issuer; no payment card
 * @param nfc a tag (known from one page only)
 */
@Value.Builder
public record WalletCriterion(
        @QueryParam("phone") @Nullable String phone,
        @QueryParam("email") @Nullable String email,
        @QueryParam("account_number") @Nullable String accountNumber,
        @QueryParam("barcode") @Nullable String barcode,
        @QueryParam("user_id") @Nullable Long userId,
        @QueryParam("licence_plate") @Nullable String licencePlate,
        @QueryParam("person_code") @Nullable KeyedValue personCode,
        @QueryParam("company_code") @Nullable KeyedValue companyCode,
        @QueryParam("card") @Nullable KeyedValue card,
        @QueryParam("nfc") @Nullable String nfc)
        implements Serializable {

    /**
     * Checks that there is exactly one.
     *
     * @throws IllegalArgumentException if there is none, or more than one
     */
    public WalletCriterion {
        long given = Stream.of(
                        phone, email, accountNumber, barcode, userId, licencePlate, personCode, companyCode, card, nfc)
                .filter(Objects::nonNull)
                .count();
        PageLimits.check(given == 1, "A wallet is found by exactly one criterion");
        PageLimits.check(userId == null || userId > 0, "user_id must be a positive number");
    }

    /** By the phone number of its owner, in any form that has the country code. */
    public static WalletCriterion phone(String number) {
        return new WalletCriterionBuilder().phone(Contact.phone(number)).build();
    }

    /** By the e-mail address of its owner. */
    public static WalletCriterion email(String address) {
        return new WalletCriterionBuilder().email(Contact.email(address)).build();
    }

    /** By its account number, such as {@code EVP0010001000101}. */
    public static WalletCriterion accountNumber(String number) {
        return new WalletCriterionBuilder().accountNumber(number).build();
    }

    /** By a barcode of it. */
    public static WalletCriterion barcode(String code) {
        return new WalletCriterionBuilder().barcode(code).build();
    }

    /** The default wallet of a user. */
    public static WalletCriterion user(long id) {
        return new WalletCriterionBuilder().userId(id).build();
    }

    /** By the plate of a car, without special symbols. */
    public static WalletCriterion licencePlate(String plate) {
        return new WalletCriterionBuilder().licencePlate(plate).build();
    }

    /** By the personal code of its owner in a country (ISO 3166-1, two letters). */
    public static WalletCriterion personCode(String country, String code) {
        return new WalletCriterionBuilder()
                .personCode(new KeyedValue(country, code))
                .build();
    }

    /** By the company code of its owner in a country (ISO 3166-1, two letters). */
    public static WalletCriterion companyCode(String country, String code) {
        return new WalletCriterionBuilder()
                .companyCode(new KeyedValue(country, code))
                .build();
    }

    /**
     * By a card that is related to it.
     *
     * @throws IllegalArgumentException if issuer or number is missing
     */
    public static WalletCriterion card(CardIdentifier card) {
        card.checked("card");
        return new WalletCriterionBuilder()
                .card(new KeyedValue(String.valueOf(card.issuer()), String.valueOf(card.number())))
                .build();
    }

    /** By a tag. */
    public static WalletCriterion nfc(String tag) {
        return new WalletCriterionBuilder().nfc(tag).build();
    }
}
