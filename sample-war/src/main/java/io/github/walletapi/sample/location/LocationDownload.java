package io.github.walletapi.sample.location;

import io.github.walletapi.WalletApi;
import io.github.walletapi.location.Location;
import io.github.walletapi.location.LocationFilter;
import io.github.walletapi.paging.Page;
import io.github.walletapi.paging.PageFilter;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Gets all places in one language, in as few calls as the server allows. */
final class LocationDownload {

    /** A server that never says "that was all" must not keep us forever. */
    private static final int MOST_PAGES = 50;

    private final WalletApi api;
    private final Clock clock;

    LocationDownload(WalletApi api, Clock clock) {
        this.api = api;
        this.clock = clock;
    }

    Snapshot inLanguage(String language) {
        Instant start = clock.instant();
        LocationFilter filter = LocationFilter.ALL.withLocale(language).withLimit(PageFilter.MAX_LIMIT);
        // A place that moves to another page while we read must not be shown twice.
        Map<Long, Location> byId = new LinkedHashMap<>();
        int seen = 0;
        for (int page = 0; page < MOST_PAGES; page++) {
            Page<Location> answer = api.locations().find(page == 0 ? filter : filter.withOffset(seen));
            answer.entries().forEach(location -> byId.put(location.id(), location));
            seen += answer.entries().size();
            if (isLast(answer, seen)) {
                break;
            }
        }
        return Snapshot.of(language, List.copyOf(byId.values()), api.locations().payCategories(language), start);
    }

    private static boolean isLast(Page<Location> answer, int seen) {
        Integer total = answer.metadata().total();
        return answer.entries().isEmpty()
                || (total == null ? answer.entries().size() < PageFilter.MAX_LIMIT : seen >= total);
    }
}
