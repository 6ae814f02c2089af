package io.github.walletapi.sandbox.internal.payment;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Holds how a payer accepts a transaction.
 *
 * @param type how it was said, in the words of the API
 * @param prices what the payer chooses to pay, by the ids of payments
 * @param withAllowance whether an allowance is given that need not be
 * @param patient whether it waits for funds that are missing, and pays the usual price where none was chosen
 * @param insteadOf what is revoked at the same time, null for nothing
 */
public record Acceptance(
        int wallet,
        String type,
        Map<Integer, Amount> prices,
        boolean withAllowance,
        boolean patient,
        @Nullable Transaction insteadOf) {
    /** Is said by nobody: an active allowance pays. */
    public static final String AUTOMATIC = "automatic";

    /** Accepts as a person does on the page. */
    public static Acceptance onPage(int wallet, Map<Integer, Amount> prices, boolean withAllowance) {
        return new Acceptance(wallet, "page", prices, withAllowance, true, null);
    }
}
