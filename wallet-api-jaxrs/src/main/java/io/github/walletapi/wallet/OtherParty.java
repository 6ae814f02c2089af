package io.github.walletapi.wallet;

import io.github.walletapi.value.PartlyReadable;
import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The other side of a payment: who paid, or was paid. Texts come from other people: escape them before they are shown.
 *
 * @param name the name (known from the PHP SDK only)
 * @param displayName the name as shown to people
 * @param code a person's or company's code
 * @param bic the BIC of the bank
 * @param accountNumber the account number
 * @param ibans the IBANs of the account
 * @param walletId the wallet (known from SDKs only)
 * @param userId the user (known from SDKs only)
 * @param ownerId the owner of the wallet (known from SDKs only)
 * @param phone the phone number (known from SDKs only)
 * @param email the e-mail address (known from SDKs only)
 */
public record OtherParty(
        @Nullable String name,
        @Nullable String displayName,
        @Nullable String code,
        @Nullable String bic,
        @Nullable String accountNumber,
        List<String> ibans,
        @Nullable Long walletId,
        @Nullable Long userId,
        @Nullable Long ownerId,
        @Nullable String phone,
        @Nullable String email)
        implements Serializable {

    /** Turns a missing list into an empty one. */
    public OtherParty {
        ibans = PartlyReadable.list(ibans);
    }
}
