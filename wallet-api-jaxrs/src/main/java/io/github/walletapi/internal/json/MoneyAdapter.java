package io.github.walletapi.internal.json;

import io.github.walletapi.value.Money;
import jakarta.json.bind.adapter.JsonbAdapter;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Money on the wire: minor units, a decimal text, or both. The decimal one is written. */
final class MoneyAdapter implements JsonbAdapter<@Nullable Money, MoneyAdapter.@Nullable Wire> {

    /**
     * As it stands in JSON.
     *
     * @param amount minor units
     * @param amountDecimal major units
     * @param currency ISO 4217
     */
    public record Wire(
            @Nullable BigDecimal amount,
            @Nullable String amountDecimal,
            @Nullable String currency) {}

    @Override
    public @Nullable Wire adaptToJson(@Nullable Money money) {
        return money == null ? null : new Wire(null, money.amount().toPlainString(), money.currency());
    }

    @Override
    public @Nullable Money adaptFromJson(@Nullable Wire wire) {
        return wire == null ? null : Amounts.read(wire.amount, wire.amountDecimal, wire.currency);
    }
}
