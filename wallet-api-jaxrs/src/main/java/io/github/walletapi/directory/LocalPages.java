package io.github.walletapi.directory;

import io.github.walletapi.directory.Cursor.Written;
import io.github.walletapi.location.Location;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What this node has read of the pages in the map. For one thread at a time. */
final class LocalPages {

    private final SharedPages pages;
    private Written read = new Written(0, 0);
    private LocationList current = LocationList.EMPTY;
    private LocationList old = LocationList.EMPTY;

    LocalPages(SharedPages pages) {
        this.pages = pages;
    }

    /** What has come with the load that the cursor speaks of, and with updates after it. */
    LocationList current() {
        return current;
    }

    /** All that there is to serve: what came, and what was there before as long as not all has come. */
    LocationList served() {
        return old.with(current);
    }

    /** Reads what is new; false if a page is missing, and then nothing changes. */
    boolean follow(Cursor cursor) {
        Written written = cursor.written();
        boolean same = written.generation() == read.generation() && written.pages() >= read.pages();
        LocationList before = same ? old : before(cursor);
        LocationList now = read(same ? current : LocationList.EMPTY, written, same ? read.pages() : 0);
        if (before == null || now == null) {
            return false;
        }
        old = cursor.isLoading() ? before : LocationList.EMPTY;
        current = now;
        read = written;
        return true;
    }

    private @Nullable LocationList before(Cursor cursor) {
        Written pagesBefore = cursor.old();
        return pagesBefore == null || pagesBefore.generation() == read.generation()
                ? served()
                : read(LocationList.EMPTY, pagesBefore, 0);
    }

    private @Nullable LocationList read(LocationList start, Written written, int from) {
        List<Location> all = new ArrayList<>();
        for (int number = from; number < written.pages(); number++) {
            List<Location> page = pages.read(written.generation(), number);
            if (page == null) {
                return null;
            }
            all.addAll(page);
        }
        return start.with(all);
    }
}
