package io.github.walletapi.internal.json;

import io.github.walletapi.value.Money;
import jakarta.json.bind.adapter.JsonbAdapter;
import java.math.BigDecimal;
import java.util.Currency;
import org.jspecify.annotations.Nullable;

/**
 * Money on the wire: minor units, a decimal text, or both. Whole cents are written as such, which is all that the PHP
 * client writes and reads. The documentation says "cents" of every currency, so where a currency has no two decimals, or
 * nobody knows how many, a number could be read as a hundredth or ten times of what was meant: there the decimal one is
 * written.
 */
final class MoneyAdapter implements JsonbAdapter<@Nullable Money, MoneyAdapter.@Nullable Wire> {

    private static final int CENTS = 2;

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
        if (money == null) {
            return null;
        }
        BigDecimal cents = money.amount().movePointRight(CENTS);
        return decimals(money.currency()) == CENTS && isWhole(cents)
                ? new Wire(cents, null, money.currency())
                : new Wire(null, money.amount().toPlainString(), money.currency());
    }

    private static boolean isWhole(BigDecimal amount) {
        return amount.stripTrailingZeros().scale() <= 0;
    }

    /** Negative if nobody knows. */
    private static int decimals(String currency) {
        try {
            return Currency.getInstance(currency).getDefaultFractionDigits();
        } catch (IllegalArgumentException unknownToTheJdk) {
            return -1;
        }
    }

    @Override
    public @Nullable Money adaptFromJson(@Nullable Wire wire) {
        return wire == null ? null : Amounts.read(wire.amount, wire.amountDecimal, wire.currency);
    }
}
