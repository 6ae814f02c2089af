package io.github.walletapi.grant;

import io.github.walletapi.auth.Credentials;
import io.github.walletapi.auth.Secret;
import io.github.walletapi.error.ErrorCode;
import io.github.walletapi.error.GrantEndedException;
import io.github.walletapi.error.InvalidCredentialsException;
import io.github.walletapi.error.WalletApiException;
import io.github.walletapi.grant.GrantStore.Entry;
import io.github.walletapi.internal.shared.GrowingPauses;
import io.github.walletapi.internal.shared.Lease;
import io.github.walletapi.internal.shared.Uninterrupted;
import io.github.walletapi.oauth.AccessToken;
import io.github.walletapi.oauth.TokenRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Gets the next token of a grant, by one node at a time. What it got is in the store before anybody uses it: a server
 * that rotates refresh tokens has forgotten the one before.
 */
final class TokenRefresh {

    private static final Duration FIRST_LOOK = Duration.ofMillis(50);
    private static final Duration LAST_LOOK = Duration.ofSeconds(1);
    /** How many leases to wait for others. */
    private static final int PATIENCE = 3;

    private final GrantSettings settings;
    private final GrantStore store;
    private final Map<String, UnsavedToken> unsaved = new ConcurrentHashMap<>();

    TokenRefresh(GrantSettings settings, GrantStore store) {
        this.settings = settings;
        this.store = store;
    }

    /**
     * The grant with another token than the worn one, by whomever it was refreshed.
     *
     * @param patient whether to wait for another node; else the worn one comes back while that is at it
     */
    KeptGrant refresh(String id, Credentials worn, boolean patient) throws InterruptedException {
        Lease lease = new Lease(settings.state(), store.key(id) + "/lease", settings.clock(), settings.lease());
        GrowingPauses pauses = new GrowingPauses(FIRST_LOOK, LAST_LOOK, settings.random());
        while (pauses.areWithin(settings.lease().multipliedBy(PATIENCE))) {
            Entry found = require(id);
            if (serves(found, worn)) {
                return found.grant();
            }
            UnsavedToken waiting = unsaved.remove(id);
            if (waiting != null && waiting.before().text().equals(found.text())) {
                return keptAtLast(waiting);
            }
            if (GrantStore.inMap(lease::take)) {
                return underLease(lease, id, worn);
            }
            if (!patient) {
                return found.grant();
            }
            settings.pause().of(pauses.next());
        }
        throw RefreshFailures.busy(pauses.waited());
    }

    private KeptGrant underLease(Lease lease, String id, Credentials worn) throws InterruptedException {
        try {
            // Who had the lease before may have been done by the time we got it.
            Entry found = require(id);
            return serves(found, worn) ? found.grant() : refreshed(found, lease);
        } finally {
            release(lease, id);
        }
    }

    private KeptGrant keptAtLast(UnsavedToken waiting) {
        try {
            return kept(waiting.before(), waiting.grant(), waiting.lease());
        } finally {
            release(waiting.lease(), waiting.before().id());
        }
    }

    /** But not while a token waits to be stored: another node would ask with a refresh token that is dead. */
    private void release(Lease lease, String id) {
        if (unsaved.containsKey(id)) {
            return;
        }
        try {
            lease.release();
        } catch (RuntimeException endsByItself) {
            // What was got, or why not, matters more.
        }
    }

    private boolean serves(Entry found, Credentials worn) {
        return !found.grant().signing().isSameAs(worn)
                && !found.grant().isExpired(settings.clock().instant());
    }

    /** @throws GrantEndedException if there is none */
    Entry require(String id) {
        Entry found = store.find(id, null);
        if (found == null) {
            throw RefreshFailures.ended("There is no such grant, or it has ended", null);
        }
        return found;
    }

    private KeptGrant refreshed(Entry found, Lease lease) throws InterruptedException {
        Secret refreshToken = found.grant().refreshToken();
        if (refreshToken == null) {
            store.remove(found);
            throw RefreshFailures.ended("The token has expired, and no refresh token came with it", null);
        }
        Instant asked = settings.clock().instant();
        AccessToken token;
        try {
            token = Uninterrupted.call(() -> settings.tokens().create(TokenRequest.ofRefreshToken(refreshToken)));
        } catch (InvalidCredentialsException refused) {
            return afterRefusal(found, refused, lease);
        }
        return kept(found, next(found, token, asked), lease);
    }

    private static KeptGrant next(Entry found, AccessToken token, Instant asked) {
        try {
            return found.grant().next(token, asked);
        } catch (IllegalArgumentException noMacToken) {
            throw RefreshFailures.noToken();
        }
    }

    /** Ends the grant, unless another node was quicker: then it is theirs that counts. */
    private KeptGrant afterRefusal(Entry found, InvalidCredentialsException refused, Lease lease)
            throws InterruptedException {
        if (!refused.code().equals(ErrorCode.INVALID_GRANT)) {
            // Of the client: nothing is known of the grant.
            throw refused;
        }
        boolean alone = GrantStore.inMap(lease::isUndisputed);
        Entry now = alone ? store.find(found.id(), found) : changed(found);
        if (now != null && !now.grant().signing().isSameAs(found.grant().signing())) {
            return now.grant();
        }
        if (now != null) {
            store.remove(now);
        }
        throw RefreshFailures.ended(refused.description().orElse("The refresh token was refused"), refused);
    }

    /** Who else asked with the same refresh token has as long as a lease to bring what they got. */
    private @Nullable Entry changed(Entry before) throws InterruptedException {
        GrowingPauses pauses = new GrowingPauses(FIRST_LOOK, LAST_LOOK, settings.random());
        Entry now = store.find(before.id(), before);
        while (now != null && now.text().equals(before.text()) && pauses.areWithin(settings.lease())) {
            settings.pause().of(pauses.next());
            now = store.find(before.id(), before);
        }
        return now;
    }

    private KeptGrant kept(Entry before, KeptGrant next, Lease lease) {
        try {
            if (Uninterrupted.call(() -> store.replace(before, next)) != null) {
                return next;
            }
        } catch (GrantStoreException failure) {
            unsaved.put(before.id(), new UnsavedToken(before, next, lease));
            throw new GrantStoreException(
                    "A token was refreshed, but could not be stored. It is held in memory, unused, and lost when the"
                            + " process ends: the next call tries to store it again",
                    failure);
        }
        return changedMeanwhile(before, next);
    }

    /** Somebody has changed or ended the grant while we were asking. */
    private KeptGrant changedMeanwhile(Entry before, KeptGrant next) {
        Entry now = store.find(before.id(), null);
        if (now != null) {
            return now.grant();
        }
        GrantEndedException ended = RefreshFailures.ended("The grant was ended while its token was refreshed", null);
        try {
            settings.tokens().revoke(next.signing().id());
        } catch (WalletApiException failure) {
            ended.addSuppressed(failure);
        }
        throw ended;
    }
}
