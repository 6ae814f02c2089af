package io.github.walletapi.directory;

import io.github.walletapi.UnaskedLocations;
import io.github.walletapi.location.Location;
import io.github.walletapi.location.LocationFilter;
import io.github.walletapi.location.LocationStatus;
import io.github.walletapi.location.PayCategory;
import io.github.walletapi.paging.Page;
import io.github.walletapi.paging.PageMetadata;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A list of locations as the server would show it, which notes when it was asked for what. */
final class Server extends UnaskedLocations {
    final TreeMap<Long, Location> locations = new TreeMap<>();
    final List<LocationFilter> filters = new ArrayList<>();
    final List<Long> times = new ArrayList<>();
    /** What happens instead of, or before, the next answers; null for nothing. */
    final Queue<Runnable> events = new ArrayDeque<>();

    int uncounted;
    boolean silent;
    /** Whether each page has the same places, and is followed by another. */
    boolean endless;
    /** What pages say of themselves; null for the truth. */
    @Nullable
    Function<LocationFilter, PageMetadata> metadata;

    private final Clock clock;

    Server(Clock clock) {
        this.clock = clock;
    }

    /** Last edited long ago. */
    Server with(int count) {
        Instant longAgo = clock.instant().minus(Duration.ofDays(300));
        for (long id = 1; id <= count; id++) {
            locations.put(id, location(id, "Shop " + id, LocationStatus.ACTIVE, longAgo));
        }
        return this;
    }

    void put(long id, String title) {
        put(id, title, LocationStatus.ACTIVE);
    }

    void put(long id, String title, LocationStatus status) {
        locations.put(id, location(id, title, status, clock.instant()));
    }

    static Location location(long id, String title, LocationStatus status, Instant updatedAt) {
        return new Location(
                id,
                null,
                title,
                Instant.ofEpochSecond(updatedAt.getEpochSecond()),
                status,
                null,
                null,
                54.0,
                25.0,
                null,
                List.of(),
                null,
                null,
                null,
                null,
                null);
    }

    @Override
    public Page<Location> find(LocationFilter filter) {
        filters.add(filter);
        times.add(clock.millis());
        Runnable event = events.poll();
        if (event != null) {
            event.run();
        }
        List<Location> found = locations.values().stream()
                .filter(location -> String.valueOf(filter.status()).contains(String.valueOf(location.status())))
                .filter(location -> isAfter(location, filter.updatedAfter()))
                .toList();
        int limit = filter.limit() == null ? 20 : filter.limit();
        int offset = filter.offset() == null ? 0 : filter.offset();
        PageMetadata metadata = silent
                ? PageMetadata.UNKNOWN
                : new PageMetadata(found.size() + uncounted, offset, limit, null, null, null);
        if (endless) {
            return new Page<>(
                    List.of(location(1, "Again", LocationStatus.ACTIVE, Instant.EPOCH)),
                    new PageMetadata(Integer.MAX_VALUE, offset, limit, null, null, null));
        }
        if (this.metadata != null) {
            metadata = this.metadata.apply(filter);
        }
        return new Page<>(found.stream().skip(offset).limit(limit).toList(), metadata);
    }

    private static boolean isAfter(Location location, @Nullable Long updatedAfter) {
        Instant time = location.updatedAt();
        return updatedAfter == null || (time != null && time.getEpochSecond() > updatedAfter);
    }

    @Override
    public List<PayCategory> payCategories(@Nullable String locale) {
        throw new AssertionError("not asked for");
    }
}
