package io.github.walletapi.cdi;

import io.github.walletapi.directory.LocationDirectoryBuilder;
import io.github.walletapi.location.LocationFilter;
import io.github.walletapi.quota.CallQuota;
import io.github.walletapi.quota.QuotaLimit;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.ConcurrentMap;
import org.jspecify.annotations.Nullable;

/** The list of locations that is held in memory, and how many calls it may cost. */
record LocationsConfig(
        @ConfigKey(
                value = "locations.locale",
                canBeNone = true,
                type = "language such as `lt`",
                description = "language of the texts of `LocationDirectory`; the server's own if not set")
        @Nullable
        String locale,

        @ConfigKey(
                value = "locations.time-zone",
                defaultValue = "Europe/Vilnius",
                description = "time zone of opening hours")
        ZoneId timeZone,

        @ConfigKey(
                value = "locations.refresh-interval",
                type = "duration such as `1h`, `90m` or `PT1H`",
                defaultValue = "1h",
                description = "how often to ask for locations that changed")
        Duration refreshInterval,

        @ConfigKey(
                value = "locations.check-interval",
                type = "duration such as `24h` or `P1D`",
                defaultValue = "24h",
                description = "how often to compare the number of locations, and to load all if it is another")
        Duration checkInterval,

        @ConfigKey(
                value = "locations.lease",
                type = "duration such as `3m`",
                defaultValue = "3m",
                description = "how long other nodes wait for one that asks and says nothing more; longer than a call")
        Duration lease,

        @ConfigKey(
                value = QUOTA,
                type = "`calls/duration,…`",
                defaultValue = "4/4m,50/24h",
                description =
                        "how many calls of `GET /locations` are made in any such time; elsewhere than at Paysera only if set")
        List<QuotaLimit> quota) {

    private static final String QUOTA = "locations.quota";

    /** Refuses what would cost more calls than the quota has, and a language that is none. */
    LocationsConfig {
        if (locale != null) {
            LocationFilter.ALL.withLocale(locale);
        }
        for (Duration interval : List.of(refreshInterval, checkInterval)) {
            check(interval, Duration.ofMinutes(1), Duration.ofDays(366), "from a minute to 366 days");
        }
        check(lease, Duration.ofSeconds(1), Duration.ofHours(1), "from a second to an hour");
    }

    private static void check(Duration duration, Duration least, Duration most, String words) {
        if (duration.compareTo(least) < 0 || duration.compareTo(most) > 0) {
            throw new IllegalArgumentException(words);
        }
    }

    /** Whether calls are kept within the quota: to Paysera's own servers, and wherever one is set. */
    boolean isQuotaKept(WalletConfig config, Settings settings) {
        return config.baseUri() == null || settings.find(QUOTA) != null;
    }

    /** The quota, whose log stands in this map. */
    CallQuota quota(ConcurrentMap<String, String> map, String prefix) {
        return CallQuota.builder(map, prefix + "quota/locations").limits(quota).build();
    }

    /** With all of this set. */
    LocationDirectoryBuilder applyTo(LocationDirectoryBuilder builder) {
        if (locale != null) {
            builder.locale(locale);
        }
        return builder.zone(timeZone)
                .refreshInterval(refreshInterval)
                .checkInterval(checkInterval)
                .lease(lease);
    }
}
