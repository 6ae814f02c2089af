package io.github.walletapi.wallet;

import io.github.walletapi.internal.shared.ListedAs;
import io.github.walletapi.internal.shared.MoneyMembers;
import io.github.walletapi.value.Money;
import io.github.walletapi.value.UnixTime;
import jakarta.json.bind.annotation.JsonbTypeAdapter;
import java.io.Serializable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Money of a wallet that is reserved.
 *
 * @param amount how much
 * @param date since when, to the second
 * @param details what for; a text from other people
 * @param type what it is about
 * @param transferId the transfer behind it
 * @param otherParty who is to be paid
 * @param referenceNumber a number to name it by
 * @param direction into the wallet or out of it
 */
@ListedAs("reservation_statements")
public record ReservationStatement(
        @MoneyMembers @Nullable Money amount,
        @JsonbTypeAdapter(UnixTime.class) @Nullable Instant date,
        @Nullable String details,
        @Nullable StatementType type,
        @Nullable Long transferId,
        @Nullable OtherParty otherParty,
        @Nullable String referenceNumber,
        @Nullable Direction direction)
        implements Serializable {}
