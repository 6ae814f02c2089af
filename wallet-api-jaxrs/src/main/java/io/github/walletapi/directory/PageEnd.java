package io.github.walletapi.directory;

import io.github.walletapi.directory.Cursor.Pass;
import io.github.walletapi.directory.Cursor.Tally;
import io.github.walletapi.error.Failure;
import io.github.walletapi.error.UnreadableAnswerException;
import io.github.walletapi.internal.shared.ApiPath;
import io.github.walletapi.location.Location;
import io.github.walletapi.paging.Page;
import io.github.walletapi.paging.PageFilter;
import java.util.List;

/** Where a page ends, by what the server says of it, and by what it holds where the server says nothing. */
final class PageEnd {

    /** More than there can be: whoever goes on beyond is led on for ever. */
    static final int MOST_PLACES = 1_000_000;

    private PageEnd() {}

    /**
     * The cursor after a page of a pass, whose news have been written.
     *
     * @throws UnreadableAnswerException if the list has no end
     */
    static Cursor after(Cursor at, Pass pass, Page<Location> page, LocationList known, List<Location> news) {
        LocationList now = known.with(news);
        int written = at.written().pages() + (news.isEmpty() ? 0 : 1);
        int offset = pass.offset() + length(page);
        Tally tally = at.isLoading()
                ? at.tally().duringLoad(page.metadata().total())
                : at.tally().withMore(now.size() - known.size());
        if (!isLast(page, offset)) {
            refuseWithoutEnd(offset);
            return at.at(offset, pass, written, tally);
        }
        return at.finished(pass, written, at.isLoading() ? tally.afterLoad(now.size()) : tally);
    }

    private static void refuseWithoutEnd(int offset) {
        if (offset > MOST_PLACES) {
            throw new UnreadableAnswerException(
                    "The list of locations goes on behind " + MOST_PLACES + " of them",
                    Failure.of("GET", ApiPath.REST + "locations", 200, null),
                    null);
        }
    }

    /**
     * How many entries of the list the page stands for: perhaps more than it holds, if some are not shown to us, but never
     * more than were asked for.
     */
    private static int length(Page<Location> page) {
        Integer limit = page.metadata().limit();
        int held = page.entries().size();
        return limit == null ? held : Math.max(held, Math.min(limit, PageFilter.MAX_LIMIT));
    }

    /** Whether the list ends with it. */
    private static boolean isLast(Page<Location> page, int end) {
        int held = page.entries().size();
        if (held == 0) {
            return true;
        }
        Integer total = page.metadata().total();
        if (total != null && total >= held) {
            return end >= total;
        }
        Integer limit = page.metadata().limit();
        return held < (limit == null || limit < 1 ? PageFilter.MAX_LIMIT : Math.min(limit, PageFilter.MAX_LIMIT));
    }
}
