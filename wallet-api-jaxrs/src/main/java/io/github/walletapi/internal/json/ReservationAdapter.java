package io.github.walletapi.internal.json;

import io.github.walletapi.value.UnixTime;
import io.github.walletapi.wallet.Direction;
import io.github.walletapi.wallet.OtherParty;
import io.github.walletapi.wallet.ReservationStatement;
import io.github.walletapi.wallet.StatementType;
import jakarta.json.bind.adapter.JsonbAdapter;
import jakarta.json.bind.annotation.JsonbTypeAdapter;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Reserved money, which is spread over three members. */
final class ReservationAdapter
        implements JsonbAdapter<@Nullable ReservationStatement, ReservationAdapter.@Nullable Wire> {

    /** As it stands in JSON. */
    public record Wire(
            @Nullable BigDecimal amount,
            @Nullable String amountDecimal,
            @Nullable String currency,
            @JsonbTypeAdapter(UnixTime.class) @Nullable Instant date,
            @Nullable String details,
            @Nullable StatementType type,
            @Nullable Long transferId,
            @Nullable OtherParty otherParty,
            @Nullable String referenceNumber,
            @Nullable Direction direction) {}

    @Override
    public Wire adaptToJson(@Nullable ReservationStatement reservation) {
        throw new IllegalStateException("Reserved money is not written to JSON");
    }

    @Override
    public @Nullable ReservationStatement adaptFromJson(@Nullable Wire wire) {
        return wire == null
                ? null
                : new ReservationStatement(
                        Amounts.read(wire.amount, wire.amountDecimal, wire.currency),
                        wire.date,
                        wire.details,
                        wire.type,
                        wire.transferId,
                        wire.otherParty,
                        wire.referenceNumber,
                        wire.direction);
    }
}
