package io.github.walletapi.cdi;

import io.github.walletapi.directory.LocationDirectoryBuilder;
import io.github.walletapi.location.LocationFilter;
import io.github.walletapi.quota.CallQuota;
import io.github.walletapi.quota.QuotaLimit;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Function;
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
                type = "time zone",
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
                value = "locations.quota",
                type = "`calls/duration,…`",
                defaultValue = "4/4m,50/24h",
                description =
                        "how many calls of `GET /locations` are made in any such time; elsewhere than at Paysera only if set")
        List<QuotaLimit> quota) {

    static LocationsConfig read(Settings settings, ConfigValues values) {
        String locale = read("locations.locale", settings, values, LocationsConfig::language);
        ZoneId zone = read("locations.time-zone", settings, values, ZoneId::of);
        Duration refresh = read("locations.refresh-interval", settings, values, LocationsConfig::interval);
        Duration check = read("locations.check-interval", settings, values, LocationsConfig::interval);
        Duration lease = read("locations.lease", settings, values, LocationsConfig::lease);
        List<QuotaLimit> quota = read("locations.quota", settings, values, LocationsConfig::limits);
        return new LocationsConfig(
                locale,
                zone == null ? ZoneId.of("Europe/Vilnius") : zone,
                refresh == null ? Duration.ofHours(1) : refresh,
                check == null ? Duration.ofDays(1) : check,
                lease == null ? Duration.ofMinutes(3) : lease,
                quota == null ? CallQuota.OF_LOCATIONS : quota);
    }

    /** Whether calls are kept within the quota: to Paysera's own servers, and wherever one is set. */
    boolean isQuotaKept(WalletConfig config, Settings settings) {
        return config.baseUri() == null || settings.find("locations.quota") != null;
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

    private static <T> @Nullable T read(
            String key, Settings settings, ConfigValues values, Function<String, T> parser) {
        return values.value(key, settings.find(key), parser);
    }

    private static String language(String text) {
        LocationFilter.ALL.withLocale(text);
        return text;
    }

    private static Duration interval(String text) {
        return between(Duration.ofMinutes(1), Duration.ofDays(366), "from a minute to 366 days", text);
    }

    private static Duration lease(String text) {
        return between(Duration.ofSeconds(1), Duration.ofHours(1), "from a second to an hour", text);
    }

    private static Duration between(Duration least, Duration most, String words, String text) {
        Duration duration = WalletConfigReader.duration(text);
        if (duration.compareTo(least) < 0 || duration.compareTo(most) > 0) {
            throw new IllegalArgumentException(words);
        }
        return duration;
    }

    private static List<QuotaLimit> limits(String text) {
        return Arrays.stream(text.split(",", -1)).map(LocationsConfig::limit).toList();
    }

    private static QuotaLimit limit(String text) {
        int slash = text.indexOf('/');
        try {
            return new QuotaLimit(
                    Integer.parseInt(text.substring(0, slash).strip()),
                    WalletConfigReader.duration(text.substring(slash + 1).strip()));
        } catch (IndexOutOfBoundsException | NumberFormatException malformed) {
            throw new IllegalArgumentException("such as 4/4m");
        }
    }
}
