package io.github.walletapi.directory;

import io.github.walletapi.directory.Cursor.Pass;
import io.github.walletapi.directory.Cursor.Tally;
import io.github.walletapi.location.Location;
import io.github.walletapi.location.LocationFilter;
import io.github.walletapi.location.LocationPage;
import java.util.List;

/** Where a page ends, by what the server says of it, and by what it holds where the server says nothing. */
final class PageEnd {

    private PageEnd() {}

    /** The cursor after a page of a pass, whose news have been written. */
    static Cursor after(Cursor at, Pass pass, LocationPage page, LocationList known, List<Location> news) {
        LocationList now = known.with(news);
        int written = at.written().pages() + (news.isEmpty() ? 0 : 1);
        int offset = pass.offset() + length(page);
        Tally tally = at.isLoading()
                ? at.tally().duringLoad(page.metadata().total())
                : at.tally().withMore(now.size() - known.size());
        if (!isLast(page, offset)) {
            return at.at(offset, pass, written, tally);
        }
        return at.finished(pass, written, at.isLoading() ? tally.afterLoad(now.size()) : tally);
    }

    /** How many entries of the list the page stands for: perhaps more than it holds, if some are not shown to us. */
    private static int length(LocationPage page) {
        Integer limit = page.metadata().limit();
        return limit == null || limit < 1 ? page.locations().size() : limit;
    }

    /** Whether the list ends with it. */
    private static boolean isLast(LocationPage page, int end) {
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
