package io.github.walletapi.directory;

import io.github.walletapi.directory.Cursor.Pass;
import io.github.walletapi.error.RateLimitedException;
import io.github.walletapi.location.Location;
import io.github.walletapi.location.LocationFilter;
import io.github.walletapi.paging.Page;
import io.github.walletapi.paging.PageFilter;
import io.github.walletapi.quota.CallQuota;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What the server is asked, each time of the quota. */
final class PageFetcher {

    private final DirectorySettings settings;

    PageFetcher(DirectorySettings settings) {
        this.settings = settings;
    }

    /** The page at which a pass is. */
    Page<Location> page(Pass pass) {
        LocationFilter page = settings.all().withLimit(PageFilter.MAX_LIMIT).withOffset(pass.offset());
        Long updatedAfter = pass.updatedAfter();
        return find(updatedAfter == null ? page : page.withUpdatedAfter(Instant.ofEpochSecond(updatedAfter)));
    }

    /** How many locations there are; null if the server does not say. */
    @Nullable
    Integer total() {
        return find(settings.all().withLimit(1)).metadata().total();
    }

    private Page<Location> find(LocationFilter filter) {
        CallQuota quota = settings.quota();
        if (quota == null) {
            return settings.calls().find(filter);
        }
        quota.take(Duration.ZERO);
        try {
            return settings.calls().find(filter);
        } catch (RateLimitedException refused) {
            // Without a status, it was no server that refused.
            if (refused.status() != 0) {
                quota.full(refused.retryAfter().orElse(null));
            }
            throw refused;
        }
    }
}
