package io.github.walletapi.internal.json;

import io.github.walletapi.auth.Secret;
import io.github.walletapi.value.UnixTime;
import io.github.walletapi.wallet.Direction;
import io.github.walletapi.wallet.OtherParty;
import io.github.walletapi.wallet.PendingPayment;
import jakarta.json.bind.adapter.JsonbAdapter;
import jakarta.json.bind.annotation.JsonbProperty;
import jakarta.json.bind.annotation.JsonbTypeAdapter;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Payments that wait, whose money is spread over three members. */
final class PendingPaymentAdapter
        implements JsonbAdapter<@Nullable PendingPayment, PendingPaymentAdapter.@Nullable Wire> {

    /** As it stands in JSON. */
    public record Wire(
            long id,
            @Nullable BigDecimal amount,
            @Nullable String amountDecimal,
            @Nullable String currency,
            @Nullable String details,
            @Nullable String type,
            @Nullable Direction direction,
            @Nullable Boolean cancelable,
            @Nullable Long transferId,
            @Nullable OtherParty otherParty,
            @JsonbProperty("transaction_key") @Nullable String transaction,
            @JsonbTypeAdapter(UnixTime.class) @Nullable Instant date,
            @JsonbTypeAdapter(UnixTime.class) @Nullable Instant validUntil,
            @Nullable Secret password) {}

    @Override
    public Wire adaptToJson(@Nullable PendingPayment payment) {
        throw new IllegalStateException("A payment that waits is not written to JSON");
    }

    @Override
    public @Nullable PendingPayment adaptFromJson(@Nullable Wire wire) {
        return wire == null
                ? null
                : new PendingPayment(
                        wire.id,
                        Amounts.read(wire.amount, wire.amountDecimal, wire.currency),
                        wire.details,
                        wire.type,
                        wire.direction,
                        wire.cancelable,
                        wire.transferId,
                        wire.otherParty,
                        wire.transaction,
                        wire.date,
                        wire.validUntil,
                        wire.password);
    }
}
