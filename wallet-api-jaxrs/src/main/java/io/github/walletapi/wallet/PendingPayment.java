package io.github.walletapi.wallet;

import io.github.walletapi.auth.Secret;
import io.github.walletapi.internal.shared.ListedAs;
import io.github.walletapi.internal.shared.MoneyMembers;
import io.github.walletapi.value.Money;
import io.github.walletapi.value.UnixTime;
import jakarta.json.bind.annotation.JsonbProperty;
import jakarta.json.bind.annotation.JsonbTypeAdapter;
import java.io.Serializable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A payment that waits, such as for its password.
 *
 * <p>Where it holds a secret, it is never serialised: writing it to a session or a cache fails.
 *
 * @param id the payment's ID
 * @param amount how much
 * @param details what for; a text from other people
 * @param type what it waits for; the words are not documented
 * @param direction into the wallet or out of it
 * @param cancelable whether it can be cancelled
 * @param transferId the transfer behind it
 * @param otherParty who pays, or is paid
 * @param transaction the key of the transaction that it belongs to
 * @param date since when, to the second
 * @param validUntil until when, to the second
 * @param password its password, which the payer passes on to the beneficiary
 */
@ListedAs("pending_payments")
public record PendingPayment(
        long id,
        @MoneyMembers @Nullable Money amount,
        @Nullable String details,
        @Nullable PendingPaymentType type,
        @Nullable Direction direction,
        @Nullable Boolean cancelable,
        @Nullable Long transferId,
        @Nullable OtherParty otherParty,
        @JsonbProperty("transaction_key") @Nullable String transaction,
        @JsonbTypeAdapter(UnixTime.class) @Nullable Instant date,
        @JsonbTypeAdapter(UnixTime.class) @Nullable Instant validUntil,
        @Nullable Secret password)
        implements Serializable {}
