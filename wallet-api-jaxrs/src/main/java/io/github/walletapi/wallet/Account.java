package io.github.walletapi.wallet;

import io.github.walletapi.value.PartlyReadable;
import io.github.walletapi.value.UserType;
import java.io.Serializable;
import java.util.List;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * The account behind a wallet. Which fields are there depends on what was granted.
 *
 * @param number the account number, {@code EVP} and digits
 * @param orderId known by name only
 * @param userId the owner's ID
 * @param ownerType {@code natural} or {@code legal}
 * @param ownerTitle the owner's confirmed name
 * @param ownerDisplayName the owner's name as shown to people
 * @param description what the owner calls it
 * @param type what kind of account it is
 * @param status whether it can be used
 * @param ibans its IBANs
 * @param mainIban the IBAN to prefer
 * @param flags further marks
 */
@Value.Builder
public record Account(
        @Nullable String number,
        @Nullable Long orderId,
        @Nullable Long userId,
        @Nullable UserType ownerType,
        @Nullable String ownerTitle,
        @Nullable String ownerDisplayName,
        @Nullable String description,
        @Nullable AccountType type,
        @Nullable AccountStatus status,
        List<String> ibans,
        @Nullable String mainIban,
        @Nullable Flags flags)
        implements Serializable {

    /** Turns a missing list into an empty one. */
    public Account {
        ibans = PartlyReadable.list(ibans);
    }

    /** Creates it of nothing but its number. */
    public static Account of(String number) {
        return new AccountBuilder().number(number).ibans(List.of()).build();
    }

    /**
     * Marks of an account.
     *
     * @param savings whether it is a savings account
     * @param isPublic whether others may see it
     */
    public record Flags(
            @Nullable Boolean savings,

            @jakarta.json.bind.annotation.JsonbProperty("public") @Nullable
            Boolean isPublic) implements Serializable {}
}
