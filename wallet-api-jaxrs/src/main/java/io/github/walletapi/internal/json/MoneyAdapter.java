package io.github.walletapi.internal.json;

import io.github.walletapi.value.Money;
import jakarta.json.bind.adapter.JsonbAdapter;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Money on the wire: minor units, a decimal text, or both. The decimal one is read if it is there, because not every
 * currency has two decimals; if both are there, they must agree.
 */
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
        if (wire == null || (wire.amount == null && wire.amountDecimal == null)) {
            return null;
        }
        if (wire.currency == null) {
            throw new UnreadableBody("An amount has no currency");
        }
        try {
            if (wire.amountDecimal == null) {
                return wire.amount == null ? null : Money.ofMinor(wire.amount.longValueExact(), wire.currency);
            }
            Money money = Money.of(wire.amountDecimal, wire.currency);
            if (wire.amount != null && !money.agreesWith(wire.amount.longValueExact())) {
                throw new UnreadableBody("amount and amount_decimal disagree");
            }
            return money;
        } catch (IllegalArgumentException | ArithmeticException malformed) {
            throw new UnreadableBody("An amount or its currency is malformed");
        }
    }
}
