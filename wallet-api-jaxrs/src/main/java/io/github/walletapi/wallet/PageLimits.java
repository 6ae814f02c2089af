package io.github.walletapi.wallet;

import io.github.walletapi.paging.PageFilter;
import org.jspecify.annotations.Nullable;

/** What every filter of this package checks. */
final class PageLimits {

    private PageLimits() {}

    static void checkPage(@Nullable Integer limit, @Nullable Integer offset) {
        check(
                limit == null || (limit >= 1 && limit <= PageFilter.MAX_LIMIT),
                "limit must be 1 to " + PageFilter.MAX_LIMIT);
        check(offset == null || offset >= 0, "offset must be 0 or more");
    }

    static void check(boolean right, String otherwise) {
        if (!right) {
            throw new IllegalArgumentException(otherwise);
        }
    }
}
