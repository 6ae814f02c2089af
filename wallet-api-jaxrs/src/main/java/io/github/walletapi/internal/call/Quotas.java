package io.github.walletapi.internal.call;

import io.github.walletapi.error.RateLimitedException;
import io.github.walletapi.error.WalletApiException;
import io.github.walletapi.internal.shared.ApiPath;
import io.github.walletapi.quota.CallQuota;
import io.github.walletapi.quota.QuotaLeft;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Keeps calls within what the server allows, before the server must. The list of locations is the one with limits. */
public final class Quotas {

    private static final String LOCATIONS = ApiPath.REST + "locations";

    private final @Nullable CallQuota locations;

    /** With the quota of the list of locations; null if there is none. */
    public Quotas(@Nullable CallQuota locations) {
        this.locations = locations;
    }

    /** Waits for its turn, or fails. */
    void take(Call call, Duration longestWait) {
        if (locations != null && isOfLocations(call)) {
            locations.take(longestWait);
        }
    }

    /** The server had to refuse all the same: another client shares the quota, or the log was lost. */
    void failed(Call call, WalletApiException failure) {
        if (locations != null && failure instanceof RateLimitedException limited && isOfLocations(call)) {
            locations.full(limited.retryAfter().orElse(null));
        }
    }

    /** What is left; nothing is known of it while the map that nodes share cannot be read. */
    List<QuotaLeft> ofLocations() {
        try {
            return locations == null ? List.of() : locations.left();
        } catch (RuntimeException mapOfTheNodesFails) {
            return List.of();
        }
    }

    private static boolean isOfLocations(Call call) {
        return call.method().equals("GET") && call.pathTemplate().equals(LOCATIONS);
    }
}
