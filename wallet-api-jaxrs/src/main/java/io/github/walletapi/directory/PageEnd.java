package io.github.walletapi.directory;

import io.github.walletapi.location.LocationFilter;
import io.github.walletapi.location.LocationPage;

/** Where a page ends, by what the server says of it, and by what it holds where the server says nothing. */
final class PageEnd {

    private PageEnd() {}

    /** How many entries of the list the page stands for: perhaps more than it holds, if some are not shown to us. */
    static int length(LocationPage page) {
        Integer limit = page.metadata().limit();
        return limit == null || limit < 1 ? page.locations().size() : limit;
    }

    /** Whether the list ends with it. */
    static boolean isLast(LocationPage page, int end) {
        Integer total = page.metadata().total();
        if (page.locations().isEmpty()) {
            return true;
        }
        Integer limit = page.metadata().limit();
        return total == null
                ? page.locations().size() < (limit == null ? LocationFilter.MAX_LIMIT : limit)
                : end >= total;
    }
}
