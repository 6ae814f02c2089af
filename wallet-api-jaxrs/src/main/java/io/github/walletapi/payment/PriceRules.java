package io.github.walletapi.payment;

import io.github.walletapi.internal.shared.Cents;
import io.github.walletapi.value.Money;
import io.github.walletapi.value.PartlyReadable;
import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What price a payer may choose, in the payment's currency. The API has no decimal form of these amounts, so the currency must
 * have cents.
 *
 * @param min the least
 * @param max the most
 * @param choices the only ones; null if there are no such
 */
public record PriceRules(
        @Cents @Nullable Money min,
        @Cents @Nullable Money max,
        @Cents @Nullable List<Money> choices) implements Serializable {

    /** Copies the list. */
    public PriceRules {
        choices = choices == null ? null : PartlyReadable.list(choices);
    }

    /** Any price from one to another. */
    public static PriceRules between(Money min, Money max) {
        return new PriceRules(min, max, null);
    }

    /** One of these prices. */
    public static PriceRules choices(Money... prices) {
        return new PriceRules(null, null, List.of(prices));
    }
}
