package io.github.walletapi.directory;

import io.github.walletapi.internal.json.WalletJson;
import io.github.walletapi.location.LocationFilter;
import io.github.walletapi.location.LocationStatus;
import io.github.walletapi.location.Locations;
import io.github.walletapi.quota.CallQuota;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/** Builds a {@link LocationDirectory}. Every setting has a default. */
public final class LocationDirectoryBuilder {

    private static final Duration LONGEST = Duration.ofDays(366);

    private final Locations calls;
    private LocationFilter all = LocationFilter.ALL.withStatus(LocationStatus.ACTIVE, LocationStatus.INACTIVE);
    private @Nullable CallQuota quota;
    private boolean ownQuota;
    private ConcurrentMap<String, String> state = new ConcurrentHashMap<>();
    private String key = "locations";
    private Clock clock = Clock.systemUTC();
    private ZoneId zone = ZoneId.of("Europe/Vilnius");
    private Executor executor = Runnable::run;
    private Duration refreshInterval = Duration.ofHours(1);
    private Duration checkInterval = Duration.ofDays(1);
    private Duration overlap = Duration.ofMinutes(10);
    private Duration lease = Duration.ofMinutes(3);

    LocationDirectoryBuilder(Locations calls) {
        this.calls = Objects.requireNonNull(calls, "calls");
    }

    /** The language of the texts, such as {@code lt}; the server's default unless set. */
    public LocationDirectoryBuilder locale(String language) {
        this.all = all.withLocale(language);
        return this;
    }

    /** Takes each call of this quota; of one of its own, in the same map, unless set otherwise. */
    public LocationDirectoryBuilder quota(CallQuota shared) {
        this.quota = Objects.requireNonNull(shared, "quota");
        this.ownQuota = false;
        return this;
    }

    /** The calls take themselves of a quota, and fail at once if none is left. */
    public LocationDirectoryBuilder callsHaveQuota() {
        this.quota = null;
        this.ownQuota = true;
        return this;
    }

    /** The map that nodes share, and that outlives a restart; one in memory unless set otherwise. */
    public LocationDirectoryBuilder state(ConcurrentMap<String, String> shared) {
        this.state = Objects.requireNonNull(shared, "state");
        return this;
    }

    /**
     * The beginning of all keys in the map; {@code locations} unless set otherwise. Directories of other clients or servers
     * need others; a language stands in them besides.
     */
    public LocationDirectoryBuilder key(String prefix) {
        this.key = Objects.requireNonNull(prefix, "key");
        return this;
    }

    /** Tells time by this clock; the system's unless set otherwise. */
    public LocationDirectoryBuilder clock(Clock source) {
        this.clock = Objects.requireNonNull(source, "clock");
        return this;
    }

    /** The time zone of opening hours; {@code Europe/Vilnius} unless set otherwise. */
    public LocationDirectoryBuilder zone(ZoneId local) {
        this.zone = Objects.requireNonNull(local, "zone");
        return this;
    }

    /** Where to refresh when a query finds that it is time; in the query's own thread unless set otherwise. */
    public LocationDirectoryBuilder executor(Executor threads) {
        this.executor = Objects.requireNonNull(threads, "executor");
        return this;
    }

    /** How often to ask for what changed; every hour unless set otherwise. */
    public LocationDirectoryBuilder refreshInterval(Duration interval) {
        this.refreshInterval = checked("refreshInterval", interval);
        return this;
    }

    /** How often to compare the server's total with ours; once a day unless set otherwise. */
    public LocationDirectoryBuilder checkInterval(Duration interval) {
        this.checkInterval = checked("checkInterval", interval);
        return this;
    }

    /** How much of the past to ask for once more, because clocks differ; 10 minutes unless set otherwise. */
    public LocationDirectoryBuilder overlap(Duration length) {
        this.overlap = checked("overlap", length);
        return this;
    }

    /**
     * How long other nodes wait for one that asks the server and says nothing more; 3 minutes unless set otherwise. Must
     * be longer than a call.
     */
    public LocationDirectoryBuilder lease(Duration length) {
        this.lease = checked("lease", length);
        return this;
    }

    /** The directory; nothing is read and nothing is sent before it is asked. */
    public LocationDirectory build() {
        CallQuota taken = quota != null || ownQuota
                ? quota
                : CallQuota.builder(state, key + "/quota").clock(clock).build();
        DirectorySettings settings = new DirectorySettings(
                calls, all, taken, state, key, clock, zone, executor, refreshInterval, checkInterval, overlap, lease);
        return SyncedDirectory.of(settings, new WalletJson());
    }

    private static Duration checked(String name, Duration length) {
        if (length.compareTo(Duration.ofMillis(1)) < 0 || length.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException(name + " must be from 1 millisecond to 366 days");
        }
        return length;
    }
}
