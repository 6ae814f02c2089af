package io.github.walletapi.payment;

import io.github.walletapi.internal.shared.MoneyMembers;
import io.github.walletapi.value.Money;
import java.io.Serializable;
import java.util.Objects;

/**
 * What is taken in the end of a payment, not more than its price. The API has no decimal form of it, so the currency must have
 * cents.
 *
 * @param price what is taken; the rest goes back
 */
public record FinalPrice(@MoneyMembers Money price) implements Serializable {

    /**
     * Checks what the server would refuse.
     *
     * @throws IllegalArgumentException that names the field and its limits
     */
    public FinalPrice {
        Objects.requireNonNull(price, "price").payableInCents("price");
    }

    /** So much. */
    public static FinalPrice of(Money price) {
        return new FinalPrice(price);
    }
}
