package io.github.walletapi.internal.json;

import io.github.walletapi.value.Money;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Money out of its parts. The decimal one is read if it is there, because not every currency has two decimals; if both
 * are there, they must agree.
 */
final class Amounts {

    private Amounts() {}

    /** Null if there is no amount. */
    static @Nullable Money read(@Nullable BigDecimal minor, @Nullable String decimal, @Nullable String currency) {
        if (minor == null && decimal == null) {
            return null;
        }
        if (currency == null) {
            throw new UnreadableBody("An amount has no currency");
        }
        try {
            if (decimal == null) {
                return minor == null ? null : Money.ofMinor(minor.longValueExact(), currency);
            }
            Money money = Money.of(decimal, currency);
            if (minor != null && !money.agreesWith(minor.longValueExact())) {
                throw new UnreadableBody("amount and amount_decimal disagree");
            }
            return money;
        } catch (IllegalArgumentException | ArithmeticException malformed) {
            throw new UnreadableBody("An amount or its currency is malformed");
        }
    }
}
