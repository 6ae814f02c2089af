package io.github.walletapi.sandbox.internal.payment;

import jakarta.json.JsonObject;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Holds what a client asks a payment for, checked.
 *
 * @param price null when only the payer can say it, by {@code priceRules}
 * @param outCommission the part of the price that the client gets, paid by the payer
 * @param inCommission the part of the price that the client gets, paid by the beneficiary
 * @param beneficiary one identifier of a wallet, or null for that of the project
 * @param shown the members that answers repeat as they were asked for
 */
public record PaymentOrder(
        String currency,
        @Nullable Amount price,
        BigDecimal outCommission,
        BigDecimal inCommission,
        @Nullable JsonObject beneficiary,
        @Nullable PriceRules priceRules,
        @Nullable PaymentPassword password,
        TimeLimit freeze,
        String title,
        JsonObject shown) {

    BigDecimal commissions() {
        return outCommission.add(inCommission);
    }
}
