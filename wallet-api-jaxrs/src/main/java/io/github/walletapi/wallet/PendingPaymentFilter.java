package io.github.walletapi.wallet;

import io.github.walletapi.paging.PageFilter;
import io.github.walletapi.paging.PagePosition;
import jakarta.ws.rs.QueryParam;
import org.jspecify.annotations.Nullable;

/**
 * Which payments that wait to show, and which page of them.
 *
 * @param type what they wait for, such as {@code password}
 * @param direction {@code in} or {@code out}
 * @param limit entries of a page, 1 to 200; the server takes 20 if it is left out
 * @param offset entries to skip, 0 or more
 */
public record PendingPaymentFilter(
        @QueryParam("type") @Nullable String type,
        @QueryParam("direction") @Nullable Direction direction,
        @QueryParam("limit") @Nullable Integer limit,
        @QueryParam("offset") @Nullable Integer offset)
        implements PageFilter<PendingPaymentFilter> {

    /** Every payment that waits, the first page of them. */
    public static final PendingPaymentFilter ALL = new PendingPaymentFilter(null, null, null, null);

    /**
     * Checks what the server would refuse.
     *
     * @throws IllegalArgumentException that names the parameter and what it may be
     */
    public PendingPaymentFilter {
        PageLimits.check(type == null || type.matches("[a-z0-9_]+"), "type must be a word such as password");
        PageLimits.check(
                direction == null || direction.equals(Direction.IN) || direction.equals(Direction.OUT),
                "direction must be in or out");
        PageLimits.checkPage(limit, offset);
    }

    /** Waiting for this, such as {@code password}. */
    public PendingPaymentFilter withType(String only) {
        return new PendingPaymentFilter(only, direction, limit, offset);
    }

    /** Into the wallet, or out of it. */
    public PendingPaymentFilter withDirection(Direction only) {
        return new PendingPaymentFilter(type, only, limit, offset);
    }

    /** So many entries of a page, 1 to 200. */
    @Override
    public PendingPaymentFilter withLimit(int entries) {
        return new PendingPaymentFilter(type, direction, entries, offset);
    }

    /** The page at this position; this list has no cursors. */
    @Override
    public PendingPaymentFilter at(PagePosition position) {
        return new PendingPaymentFilter(type, direction, limit, position.offset() > 0 ? position.offset() : null);
    }
}
