package io.github.walletapi.wallet;

import org.jspecify.annotations.Nullable;

/** What every filter of this package checks. */
final class PageLimits {

    private static final int MOST_ENTRIES = 200;

    private PageLimits() {}

    static void checkPage(@Nullable Integer limit, @Nullable Integer offset) {
        check(limit == null || (limit >= 1 && limit <= MOST_ENTRIES), "limit must be 1 to " + MOST_ENTRIES);
        check(offset == null || offset >= 0, "offset must be 0 or more");
    }

    static void check(boolean right, String otherwise) {
        if (!right) {
            throw new IllegalArgumentException(otherwise);
        }
    }
}
