package io.github.walletapi.transaction;

import io.github.walletapi.internal.shared.MoneyMembers;
import io.github.walletapi.value.Money;
import java.io.Serializable;
import java.util.Objects;

/**
 * The price of one payment of a transaction.
 *
 * @param price more than 0
 */
public record PaymentPrice(@MoneyMembers Money price) implements Serializable {

    /**
     * Checks what the server would refuse.
     *
     * @throws IllegalArgumentException that names the field and its limits
     */
    public PaymentPrice {
        Objects.requireNonNull(price, "price").payable("price");
    }
}
