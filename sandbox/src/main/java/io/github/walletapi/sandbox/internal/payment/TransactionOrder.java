package io.github.walletapi.sandbox.internal.payment;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import org.jspecify.annotations.Nullable;

/**
 * Holds what a client asks a transaction for besides its payments, checked.
 *
 * @param allowanceOptional whether the payer may refuse the allowance and still pay
 * @param restrictions what the payer has to be, empty for nothing
 * @param shown the members that answers repeat as they were asked for
 */
public record TransactionOrder(
        boolean allowanceOptional,
        TimeLimit reserve,
        boolean useAllowance,
        boolean autoConfirm,
        @Nullable String redirectUri,
        @Nullable String email,
        JsonArray inquiries,
        JsonObject restrictions,
        JsonObject shown) {
    /** Is that of the transaction that comes along with a payment or an allowance. */
    public static final TransactionOrder DEFAULT = new TransactionOrder(
            false,
            TimeLimit.ofMonth(),
            true,
            false,
            null,
            null,
            JsonValue.EMPTY_JSON_ARRAY,
            JsonValue.EMPTY_JSON_OBJECT,
            JsonValue.EMPTY_JSON_OBJECT);
}
