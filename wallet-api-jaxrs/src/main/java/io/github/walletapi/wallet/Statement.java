package io.github.walletapi.wallet;

import io.github.walletapi.internal.shared.ListedAs;
import io.github.walletapi.internal.shared.MoneyMembers;
import io.github.walletapi.value.Money;
import io.github.walletapi.value.PartlyReadable;
import io.github.walletapi.value.UnixTime;
import jakarta.json.bind.annotation.JsonbTypeAdapter;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Money that came into a wallet, or left it.
 *
 * @param id the statement's ID
 * @param amount how much; never negative as far as is known, see {@code direction}
 * @param date when, to the second
 * @param details what for; a text from other people
 * @param direction into the wallet or out of it
 * @param type what it is about
 * @param otherParty who paid, or was paid
 * @param transferId the transfer behind it
 * @param referenceNumber a number to name it by
 * @param accountNumber the account (known from an SDK only)
 * @param ibans the account's IBANs
 */
@ListedAs("statements")
public record Statement(
        long id,
        @MoneyMembers @Nullable Money amount,
        @JsonbTypeAdapter(UnixTime.class) @Nullable Instant date,
        @Nullable String details,
        @Nullable Direction direction,
        @Nullable StatementType type,
        @Nullable OtherParty otherParty,
        @Nullable Long transferId,
        @Nullable String referenceNumber,
        @Nullable String accountNumber,
        List<String> ibans)
        implements Serializable {

    /** Turns a missing list into an empty one. */
    public Statement {
        ibans = PartlyReadable.list(ibans);
    }
}
