package io.github.walletapi.directory;

import io.github.walletapi.directory.Cursor.Pass;
import io.github.walletapi.directory.Cursor.Written;
import io.github.walletapi.internal.json.WalletJson;
import io.github.walletapi.internal.shared.Lease;
import io.github.walletapi.location.Location;
import io.github.walletapi.paging.Page;
import io.github.walletapi.paging.PageFilter;
import io.github.walletapi.value.PartlyReadable;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The way of the list from the server into the map, and out of it into memory. What is done next depends on nothing
 * but the map and the time, so that any node can go on where another one stopped. For one thread at a time.
 */
final class Sync {

    /** More pages than the list needs, because updates add some, before it is rewritten. */
    private static final int SPARE_PAGES = 100;

    /** How long a page may be missing before all is taken for lost. */
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final DirectorySettings settings;
    private final Cursors cursors;
    private final SharedPages pages;
    private final LocalPages copy;
    private final Lease lease;
    private final PageFetcher requests;
    private @Nullable String text;
    private @Nullable Cursor cursor;
    private @Nullable Instant lostSince = Instant.MIN;
    private long cleaned;

    Sync(DirectorySettings settings, WalletJson json) {
        this.settings = settings;
        this.cursors = new Cursors(settings.state(), settings.keyOfLanguage(), json.provider());
        this.pages = new SharedPages(settings.state(), settings.keyOfLanguage(), json);
        this.copy = new LocalPages(pages);
        this.lease =
                new Lease(settings.state(), settings.keyOfLanguage() + "/lease", settings.clock(), settings.lease());
        this.requests = new PageFetcher(settings);
    }

    LocalPages copy() {
        return copy;
    }

    /** The last one that could be followed; null if there was none. */
    @Nullable
    Cursor cursor() {
        return cursor;
    }

    /** Reads what is new in the map; tells whether anything is. */
    boolean read(Instant now) {
        String found = cursors.text();
        boolean same = Objects.equals(found, text);
        if (same && lostSince == null) {
            return false;
        }
        text = found;
        Cursor next = cursors.read(found);
        if (next == null) {
            lostSince = Instant.MIN;
            return false;
        }
        if (!copy.follow(next)) {
            lostSince = same && lostSince != null ? lostSince : now;
            return false;
        }
        lostSince = null;
        cursor = next;
        return true;
    }

    /** Until there is something to ask the server. */
    Duration untilDue(Instant now) {
        Cursor at = cursor;
        if (lostSince != null) {
            // A page that has not come may yet come.
            return lostSince.equals(Instant.MIN) ? Duration.ZERO : until(lostSince.plus(PATIENCE), now);
        }
        if (at == null || at.pass() != null) {
            return Duration.ZERO;
        }
        Instant update = updateDue(at, now);
        Instant check = checkDue(at, now);
        return until(update.isBefore(check) ? update : check, now);
    }

    private static Duration until(Instant time, Instant now) {
        return now.isBefore(time) ? Duration.between(now, time) : Duration.ZERO;
    }

    private Instant updateDue(Cursor at, Instant now) {
        Instant asOf = at.asOf();
        return asOf == null ? Instant.MIN : due(asOf, settings.refreshInterval(), now);
    }

    private Instant checkDue(Cursor at, Instant now) {
        return due(at.checked(), settings.checkInterval(), now);
    }

    /** At once if the last time is further ahead than clocks can differ: it was written by one that was wrong. */
    private static Instant due(Instant last, Duration interval, Instant now) {
        return last.isAfter(now.plus(interval)) ? Instant.MIN : last.plus(interval);
    }

    /** Does what is due, with one request at the most; false if another node is at it. */
    boolean act(Instant now) {
        if (!lease.take()) {
            return false;
        }
        try {
            // Else somebody else got on since we looked.
            if (Objects.equals(cursors.text(), text)) {
                Cursor at = cursor;
                if (lostSince != null || at == null) {
                    readPage(Cursor.beginning(nextGeneration(now), now), LocationList.EMPTY, now);
                } else {
                    goOn(at, now);
                }
            }
            return true;
        } finally {
            lease.release();
        }
    }

    private void goOn(Cursor at, Instant now) {
        if (at.pass() != null) {
            readPage(at, copy.current(), now);
        } else if (at.written().pages() > copy.current().size() / PageFilter.MAX_LIMIT + SPARE_PAGES) {
            rewrite(at, now);
        } else if (!now.isBefore(updateDue(at, now))) {
            readPage(at.updating(since(at, now), now), copy.current(), now);
        } else if (!now.isBefore(checkDue(at, now))) {
            check(at, now);
        }
    }

    /** The next page of a pass that begins or goes on. */
    private void readPage(Cursor at, LocationList known, Instant now) {
        Pass pass = Objects.requireNonNull(at.pass());
        Written written = at.written();
        // A node that was too slow must not write over what another one wrote in the meantime.
        String leftover = pages.text(written.generation(), written.pages());
        Page<Location> page = requests.page(pass);
        // One that cannot be read is missing here, and no reason to do without the others.
        List<Location> readable = PartlyReadable.readable(page.entries());
        List<Location> news = at.isLoading() ? readable : known.novel(readable);
        if (news.isEmpty() || pages.write(written.generation(), written.pages(), leftover, news)) {
            commit(PageEnd.after(at, pass, page, known, news), now);
        }
    }

    /** A list that grew or shrank since it was last updated is updated first, and then compared once more. */
    private void check(Cursor at, Instant now) {
        Integer total = requests.total();
        boolean agrees =
                total == null || at.tally().agrees(total, copy.current().size());
        if (agrees) {
            commit(at.checked(now, at.tally().agreed(total)), now);
        } else if (at.tally().suspect()) {
            commit(at.loadingAnew(nextGeneration(now), now), now);
        } else {
            commit(at.checked(at.checked(), at.tally().suspected(true)).updating(since(at, now), now), now);
        }
    }

    private void rewrite(Cursor at, Instant now) {
        long generation = nextGeneration(now);
        List<List<Location>> parts = copy.current().parts(PageFilter.MAX_LIMIT);
        for (int number = 0; number < parts.size(); number++) {
            if (!pages.write(generation, number, pages.text(generation, number), parts.get(number))) {
                return;
            }
        }
        commit(at.rewritten(generation, parts.size()), now);
    }

    private void commit(Cursor next, Instant now) {
        if (!cursors.replace(text, next)) {
            return;
        }
        read(now);
        long first = Objects.requireNonNullElse(next.old(), next.written()).generation();
        if (first != cleaned) {
            pages.removeBefore(first);
            cleaned = first;
        }
    }

    /** The time, so that a map that lost everything never sees one twice. */
    private long nextGeneration(Instant now) {
        return Math.max(
                now.toEpochMilli(), cursor == null ? 0 : cursor.written().generation() + 1);
    }

    /** By the server's clock, as far as it is known, in case that ours is ahead of it. */
    private long since(Cursor at, Instant now) {
        Instant asOf = Objects.requireNonNullElse(at.asOf(), now);
        Instant since = (asOf.isAfter(now) ? now : asOf).minus(settings.overlap());
        Instant last = copy.current().lastUpdate();
        return Math.max(0, (last != null && last.isBefore(since) ? last : since).getEpochSecond());
    }
}
