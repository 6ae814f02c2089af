package io.github.walletapi.internal.json;

import io.github.walletapi.value.PartlyReadable;
import io.github.walletapi.value.UnixTime;
import io.github.walletapi.wallet.Direction;
import io.github.walletapi.wallet.OtherParty;
import io.github.walletapi.wallet.Statement;
import io.github.walletapi.wallet.StatementType;
import jakarta.json.bind.adapter.JsonbAdapter;
import jakarta.json.bind.annotation.JsonbTypeAdapter;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Statements, whose money is spread over three members of the statement itself. */
final class StatementAdapter implements JsonbAdapter<@Nullable Statement, StatementAdapter.@Nullable Wire> {

    /** As it stands in JSON. */
    public record Wire(
            long id,
            @Nullable BigDecimal amount,
            @Nullable String amountDecimal,
            @Nullable String currency,
            @JsonbTypeAdapter(UnixTime.class) @Nullable Instant date,
            @Nullable String details,
            @Nullable Direction direction,
            @Nullable StatementType type,
            @Nullable OtherParty otherParty,
            @Nullable Long transferId,
            @Nullable String referenceNumber,
            @Nullable String accountNumber,
            @Nullable List<@Nullable String> ibans) {}

    @Override
    public Wire adaptToJson(@Nullable Statement statement) {
        throw new IllegalStateException("A statement is not written to JSON");
    }

    @Override
    public @Nullable Statement adaptFromJson(@Nullable Wire wire) {
        return wire == null
                ? null
                : new Statement(
                        wire.id,
                        Amounts.read(wire.amount, wire.amountDecimal, wire.currency),
                        wire.date,
                        wire.details,
                        wire.direction,
                        wire.type,
                        wire.otherParty,
                        wire.transferId,
                        wire.referenceNumber,
                        wire.accountNumber,
                        PartlyReadable.list(wire.ibans));
    }
}
