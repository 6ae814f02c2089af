package io.github.walletapi.allowance;

import io.github.walletapi.internal.shared.MoneyMembers;
import io.github.walletapi.internal.shared.OlderForm;
import io.github.walletapi.value.Money;
import io.github.walletapi.value.PartlyReadable;
import io.github.walletapi.value.UnixTime;
import jakarta.json.bind.annotation.JsonbProperty;
import jakarta.json.bind.annotation.JsonbTypeAdapter;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a client may take from a wallet without asking its owner each time. All of its amounts are in one currency.
 *
 * @param id the allowance's ID
 * @param transaction the key of the transaction by which the payer confirms it
 * @param createdAt when it was created, to the second
 * @param status its state
 * @param wallet the ID of the wallet that pays
 * @param confirmedAt when the payer confirmed it, to the second
 * @param canceledAt when it was canceled, to the second
 * @param description what for, as the payer reads it
 * @param maxPrice the most that may be taken in all; null also if the answer does not say the currency
 * @param valid when it can be used
 * @param limits the most that may be taken in each period
 */
public record Allowance(
        @Nullable Long id,
        @JsonbProperty("transaction_key") @Nullable String transaction,
        @JsonbTypeAdapter(UnixTime.class) @Nullable Instant createdAt,
        @Nullable AllowanceStatus status,
        @Nullable Long wallet,
        @JsonbTypeAdapter(UnixTime.class) @Nullable Instant confirmedAt,
        @JsonbTypeAdapter(UnixTime.class) @Nullable Instant canceledAt,
        @Nullable String description,
        @MoneyMembers(abridged = true) @Nullable Money maxPrice,
        @OlderForm @Nullable AllowanceValidity valid,
        List<AllowanceLimit> limits)
        implements Serializable {

    /** Turns a missing list into an empty one. */
    public Allowance {
        limits = PartlyReadable.list(limits);
    }
}
