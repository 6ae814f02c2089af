package io.github.walletapi.user;

import io.github.walletapi.value.PartlyReadable;
import io.github.walletapi.value.UnixTime;
import io.github.walletapi.value.UserType;
import jakarta.json.bind.annotation.JsonbTypeAdapter;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A person or company, as far as the caller may see. Each field needs its scope, and one that is not there says two
 * things at once: it was not granted, or there is none. {@link UserField} tells them apart.
 *
 * @param id the user's ID; needs no scope
 * @param email the address; scope {@code email}
 * @param phone digits with the country code first; scope {@code phone}
 * @param displayName the name as shown to people (known from SDKs and a guide)
 * @param type person or company; scope {@code user_info}, as far as is known
 * @param companyCode a company's code (known from the PHP SDK only)
 * @param dob date of birth, {@code yyyy-mm-dd}, as sent; scope {@code dob}
 * @param gender scope {@code gender}
 * @param address where they live; scope {@code address}
 * @param identity who they are; scope {@code identity}, or {@code full_name} for the names alone
 * @param identificationLevel how well they are known; scope {@code identification_level}
 * @param calculatedLevel how well they are known by what they gave
 * @param wallets IDs of their wallets; scope {@code wallet_list}; null if it is not there
 * @param options what they chose
 * @param pep politically exposed persons; scope {@code pep}, on an older page {@code politically_exposed_persons}; null
 *     if it is not there
 * @param locale their language (known from the PHP SDK only)
 * @param deletionRequestAt when they asked to be deleted (known from the Swift SDK only)
 */
public record User(
        long id,
        @Nullable String email,
        @Nullable String phone,
        @Nullable String displayName,
        @Nullable UserType type,
        @Nullable String companyCode,
        @Nullable String dob,
        @Nullable Gender gender,
        @Nullable UserAddress address,
        @Nullable UserIdentity identity,
        @Nullable IdentificationLevel identificationLevel,
        @Nullable IdentificationLevel calculatedLevel,
        @Nullable List<Long> wallets,
        @Nullable Options options,
        @Nullable List<ExposedPerson> pep,
        @Nullable String locale,
        @JsonbTypeAdapter(UnixTime.class) @Nullable Instant deletionRequestAt)
        implements Serializable {

    /** Takes copies of the lists; one that is missing stays so, because that is not the same as an empty one. */
    public User {
        wallets = wallets == null ? null : PartlyReadable.list(wallets);
        pep = pep == null ? null : PartlyReadable.list(pep);
    }

    /**
     * What somebody chose.
     *
     * @param defaultCurrency ISO 4217
     */
    public record Options(@Nullable String defaultCurrency) implements Serializable {}
}
