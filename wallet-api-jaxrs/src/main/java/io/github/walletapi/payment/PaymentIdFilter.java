package io.github.walletapi.payment;

import jakarta.ws.rs.QueryParam;
import java.io.Serializable;
import java.util.regex.Pattern;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * Of which payments to find the IDs.
 *
 * @param status in which state
 * @param wallet the ID of the wallet that pays
 * @param beneficiary the ID of the wallet that is paid, or {@code none}
 */
@Value.Builder
public record PaymentIdFilter(
        @QueryParam("status") @Nullable PaymentStatus status,
        @QueryParam("wallet") @Nullable Long wallet,
        @QueryParam("beneficiary") @Nullable String beneficiary)
        implements Serializable {

    private static final Pattern WORD = Pattern.compile("[a-z0-9_]+");
    private static final Pattern BENEFICIARY = Pattern.compile("none|[1-9][0-9]{0,18}");
    /** All payments. */
    public static final PaymentIdFilter ALL = new PaymentIdFilterBuilder().build();

    /** Payments to no wallet that is known yet. */
    public static final PaymentIdFilter WITHOUT_BENEFICIARY =
            new PaymentIdFilterBuilder().beneficiary("none").build();

    /**
     * Checks what the server would refuse.
     *
     * @throws IllegalArgumentException that names the parameter and what it may be
     */
    public PaymentIdFilter {
        check(status, wallet, beneficiary);
    }

    /** In this state. */
    public PaymentIdFilter withStatus(PaymentStatus only) {
        return copy().status(only).build();
    }

    /** Paid from the wallet of this ID. */
    public PaymentIdFilter withWallet(long payer) {
        return copy().wallet(payer).build();
    }

    /** Paid to the wallet of this ID. */
    public PaymentIdFilter withBeneficiary(long wallet) {
        return copy().beneficiary(Long.toString(wallet)).build();
    }

    static void check(@Nullable PaymentStatus status, @Nullable Long wallet, @Nullable String beneficiary) {
        check(status == null || WORD.matcher(status.value()).matches(), "status must be a word such as reserved");
        check(wallet == null || wallet > 0, "wallet must be a positive number");
        check(
                beneficiary == null || BENEFICIARY.matcher(beneficiary).matches(),
                "beneficiary must be the ID of a wallet, or none");
    }

    private static void check(boolean right, String otherwise) {
        if (!right) {
            throw new IllegalArgumentException(otherwise);
        }
    }

    private PaymentIdFilterBuilder copy() {
        return new PaymentIdFilterBuilder().copyOf(this);
    }
}
