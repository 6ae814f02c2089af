package io.github.walletapi.wallet;

import io.github.walletapi.paging.PageFilter;
import io.github.walletapi.paging.PagePosition;
import jakarta.ws.rs.QueryParam;
import org.jspecify.annotations.Nullable;

/**
 * Which page of the reserved money to show.
 *
 * @param limit entries of a page, 1 to 200; the server takes 20 if it is left out
 * @param offset entries to skip, 0 or more
 */
public record ReservationFilter(
        @QueryParam("limit") @Nullable Integer limit,
        @QueryParam("offset") @Nullable Integer offset) implements PageFilter<ReservationFilter> {

    /** The first page. */
    public static final ReservationFilter ALL = new ReservationFilter(null, null);

    /**
     * Checks what the server would refuse.
     *
     * @throws IllegalArgumentException that names the parameter and what it may be
     */
    public ReservationFilter {
        PageFilter.checkPage(limit, offset);
    }

    /** So many entries of a page, 1 to 200. */
    @Override
    public ReservationFilter withLimit(int entries) {
        return new ReservationFilter(entries, offset);
    }

    /** The page at this position; this list has no cursors. */
    @Override
    public ReservationFilter at(PagePosition position) {
        return new ReservationFilter(limit, position.offset() > 0 ? position.offset() : null);
    }
}
