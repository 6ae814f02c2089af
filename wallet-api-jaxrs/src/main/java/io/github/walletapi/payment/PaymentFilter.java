package io.github.walletapi.payment;

import io.github.walletapi.paging.PageFilter;
import io.github.walletapi.paging.PagePosition;
import jakarta.ws.rs.QueryParam;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * Which payments to find, and which page of them.
 *
 * @param status in which state
 * @param wallet the ID of the wallet that pays
 * @param beneficiary the ID of the wallet that is paid, or {@code none}
 * @param limit entries of a page, 1 to 200; the server takes 20 if it is left out
 * @param offset entries to skip, 0 or more
 */
@Value.Builder
public record PaymentFilter(
        @QueryParam("status") @Nullable PaymentStatus status,
        @QueryParam("wallet") @Nullable Long wallet,
        @QueryParam("beneficiary") @Nullable String beneficiary,
        @QueryParam("limit") @Nullable Integer limit,
        @QueryParam("offset") @Nullable Integer offset)
        implements PageFilter<PaymentFilter> {

    /** All payments, the first page of them. */
    public static final PaymentFilter ALL = new PaymentFilterBuilder().build();

    /** Payments to no wallet that is known yet, the first page of them. */
    public static final PaymentFilter WITHOUT_BENEFICIARY =
            new PaymentFilterBuilder().beneficiary("none").build();

    /**
     * Checks what the server would refuse.
     *
     * @throws IllegalArgumentException that names the parameter and what it may be
     */
    public PaymentFilter {
        PaymentIdFilter.check(status, wallet, beneficiary);
        PageFilter.checkPage(limit, offset);
    }

    /** In this state. */
    public PaymentFilter withStatus(PaymentStatus only) {
        return copy().status(only).build();
    }

    /** Paid from the wallet of this ID. */
    public PaymentFilter withWallet(long payer) {
        return copy().wallet(payer).build();
    }

    /** Paid to the wallet of this ID. */
    public PaymentFilter withBeneficiary(long wallet) {
        return copy().beneficiary(Long.toString(wallet)).build();
    }

    /** So many entries of a page, 1 to 200. */
    @Override
    public PaymentFilter withLimit(int entries) {
        return copy().limit(entries).build();
    }

    /** The page at this position; this list has no cursors. */
    @Override
    public PaymentFilter at(PagePosition position) {
        return copy().offset(position.offset() > 0 ? position.offset() : null).build();
    }

    private PaymentFilterBuilder copy() {
        return new PaymentFilterBuilder().copyOf(this);
    }
}
