package io.github.walletapi.directory;

import io.github.walletapi.location.LocationFilter;
import io.github.walletapi.location.Locations;
import io.github.walletapi.quota.CallQuota;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.Executor;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * All that a directory depends on.
 *
 * @param calls how to ask the server
 * @param all the list as it is asked for, without a page
 * @param quota of which each call is taken; null if the calls do that themselves
 * @param state what nodes share
 * @param key the beginning of the keys there, of all languages
 * @param clock what time it is
 * @param zone the time zone of opening hours
 * @param executor where to refresh when a query finds that it is time
 * @param refreshInterval how often to ask for what changed
 * @param checkInterval how often to compare totals
 * @param overlap how much of the past to ask for once more
 * @param lease for how long one node asks at the most
 */
@Value.Builder
record DirectorySettings(
        Locations calls,
        LocationFilter all,
        @Nullable CallQuota quota,
        ConcurrentMap<String, String> state,
        String key,
        Clock clock,
        ZoneId zone,
        Executor executor,
        Duration refreshInterval,
        Duration checkInterval,
        Duration overlap,
        Duration lease) {

    /**
     * The same for another language.
     *
     * @throws IllegalArgumentException if it is no language tag
     */
    DirectorySettings withLocale(String language) {
        return new DirectorySettingsBuilder()
                .copyOf(this)
                .all(all.withLocale(language))
                .build();
    }

    /** The beginning of the keys of what is in this language. */
    String keyOfLanguage() {
        String language = all.locale();
        return language == null ? key : key + "/" + language;
    }
}
