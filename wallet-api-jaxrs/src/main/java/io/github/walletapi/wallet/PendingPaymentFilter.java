package io.github.walletapi.wallet;

import io.github.walletapi.paging.PageFilter;
import io.github.walletapi.paging.PagePosition;
import jakarta.ws.rs.QueryParam;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * Which payments that wait to show, and which page of them.
 *
 * @param type what they wait for
 * @param direction {@code in} or {@code out}
 * @param limit entries of a page, 1 to 200; the server takes 20 if it is left out
 * @param offset entries to skip, 0 or more
 */
@Value.Builder
public record PendingPaymentFilter(
        @QueryParam("type") @Nullable PendingPaymentType type,
        @QueryParam("direction") @Nullable Direction direction,
        @QueryParam("limit") @Nullable Integer limit,
        @QueryParam("offset") @Nullable Integer offset)
        implements PageFilter<PendingPaymentFilter> {

    /** Every payment that waits, the first page of them. */
    public static final PendingPaymentFilter ALL = new PendingPaymentFilterBuilder().build();

    /**
     * Checks what the server would refuse.
     *
     * @throws IllegalArgumentException that names the parameter and what it may be
     */
    public PendingPaymentFilter {
        PageLimits.check(type == null || type.value().matches("[a-z0-9_]+"), "type must be a word such as password");
        PageLimits.check(
                direction == null || direction.equals(Direction.IN) || direction.equals(Direction.OUT),
                "direction must be in or out");
        PageFilter.checkPage(limit, offset);
    }

    /** Waiting for this. */
    public PendingPaymentFilter withType(PendingPaymentType only) {
        return copy().type(only).build();
    }

    /** Into the wallet, or out of it. */
    public PendingPaymentFilter withDirection(Direction only) {
        return copy().direction(only).build();
    }

    /** So many entries of a page, 1 to 200. */
    @Override
    public PendingPaymentFilter withLimit(int entries) {
        return copy().limit(entries).build();
    }

    /** The page at this position; this list has no cursors. */
    @Override
    public PendingPaymentFilter at(PagePosition position) {
        return copy().offset(position.offset() > 0 ? position.offset() : null).build();
    }

    private PendingPaymentFilterBuilder copy() {
        return new PendingPaymentFilterBuilder().copyOf(this);
    }
}
