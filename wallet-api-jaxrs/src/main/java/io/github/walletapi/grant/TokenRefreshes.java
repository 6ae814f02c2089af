package io.github.walletapi.grant;

import io.github.walletapi.auth.Credentials;
import io.github.walletapi.error.WalletApiException;
import io.github.walletapi.internal.shared.RetryAfter;
import io.github.walletapi.internal.shared.SingleFlight;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** One refresh of a grant at a time, whatever the number of threads that want it; see {@link TokenRefresh} for nodes. */
final class TokenRefreshes {

    private static final Logger LOG = System.getLogger("io.github.walletapi.grant");
    private static final SingleFlight.Words WORDS = new SingleFlight.Words(
            "Interrupted while a token was refreshed",
            "A token cannot sign its own refresh: build the grants with a client, not with a view for a person");
    /** How long a token that still works is left alone after its refresh has failed. */
    private static final Duration REST = Duration.ofSeconds(15);

    private final TokenRefresh refresh;
    private final GrantSettings settings;
    private final Map<String, SingleFlight<KeptGrant>> underWay = new ConcurrentHashMap<>();
    private final Map<String, Instant> resting = new ConcurrentHashMap<>();

    TokenRefreshes(TokenRefresh refresh, GrantSettings settings) {
        this.refresh = refresh;
        this.settings = settings;
    }

    /** Replaces a token that works no more: all who want one wait for the same. */
    KeptGrant refreshed(String id, Credentials worn) {
        while (true) {
            SingleFlight<KeptGrant> mine = new SingleFlight<>(() -> refresh.refresh(id, worn, true), WORDS);
            SingleFlight<KeptGrant> running = underWay.putIfAbsent(id, mine);
            if (running == null) {
                // Even if it is the same once more: who asked again for that would never end.
                return run(id, mine);
            }
            KeptGrant got = running.outcome();
            // Null or the same from one who did not want it as much as we do.
            if (got != null && !got.signing().isSameAs(worn)) {
                return got;
            }
        }
    }

    /** Replaces a token that still works: one caller refreshes, the others go on with what there is. */
    KeptGrant refreshedEarly(String id, KeptGrant worn) {
        SingleFlight<KeptGrant> mine = new SingleFlight<>(() -> refresh.refresh(id, worn.signing(), false), WORDS);
        if (isResting(id) || underWay.putIfAbsent(id, mine) != null) {
            return worn;
        }
        try {
            return run(id, mine);
        } catch (WalletApiException | GrantStoreException failure) {
            Instant now = settings.clock().instant();
            resting.values().removeIf(until -> !now.isBefore(until));
            resting.put(id, now.plus(REST));
            LOG.log(
                    Level.WARNING,
                    "A token that expires soon could not be refreshed yet: {0}",
                    failure.getClass().getSimpleName());
            return worn;
        }
    }

    private KeptGrant run(String id, SingleFlight<KeptGrant> mine) {
        try {
            mine.run();
        } finally {
            underWay.remove(id, mine);
        }
        KeptGrant got = mine.outcome();
        if (got == null) {
            throw new IllegalStateException("A refresh ended without an outcome");
        }
        return got;
    }

    private boolean isResting(String id) {
        Instant until = resting.get(id);
        return until != null && RetryAfter.isTooEarly(settings.clock().instant(), until);
    }
}
