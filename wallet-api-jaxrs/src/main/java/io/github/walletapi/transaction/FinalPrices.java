package io.github.walletapi.transaction;

import io.github.walletapi.internal.shared.OneOf;
import io.github.walletapi.value.Money;
import java.io.Serializable;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What is taken in the end of each payment of a transaction, not more than its price; what is not named keeps its price.
 *
 * <pre>{@code
 * wallet.transactions().confirm(key, FinalPrices.of(payment.id(), Money.of("9.90", "EUR")));
 * }</pre>
 *
 * @param prices by the ID of the payment
 */
@OneOf
public record FinalPrices(Map<String, PaymentPrice> prices) implements Serializable {

    /**
     * Checks what the server would refuse, and takes a copy.
     *
     * @throws IllegalArgumentException that names the field and its limits
     */
    public FinalPrices {
        prices = Collections.unmodifiableMap(new LinkedHashMap<>(prices));
        if (prices.isEmpty()) {
            throw new IllegalArgumentException("prices must name one payment at least");
        }
        if (!prices.keySet().stream().allMatch(id -> id.matches("[1-9][0-9]{0,18}"))) {
            throw new IllegalArgumentException("prices must be named by the IDs of payments");
        }
    }

    /** Of one payment. */
    public static FinalPrices of(long paymentId, Money price) {
        return new FinalPrices(Map.of(Long.toString(paymentId), new PaymentPrice(price)));
    }

    /** Of one payment more. */
    public FinalPrices with(long paymentId, Money price) {
        Map<String, PaymentPrice> more = new LinkedHashMap<>(prices);
        more.put(Long.toString(paymentId), new PaymentPrice(price));
        return new FinalPrices(more);
    }
}
