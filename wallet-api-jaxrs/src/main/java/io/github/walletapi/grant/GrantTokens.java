package io.github.walletapi.grant;

import io.github.walletapi.auth.Credentials;
import io.github.walletapi.auth.CredentialsProvider;
import io.github.walletapi.auth.MacCredentials;
import io.github.walletapi.grant.GrantStore.Entry;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The tokens of one grant, for the requests of one view: fresh, or made so by the request that finds it is not. */
final class GrantTokens implements CredentialsProvider {

    private final String id;
    private final GrantStore store;
    private final TokenRefresh refresh;
    private final TokenRefreshes refreshes;
    private final GrantSettings settings;
    private volatile @Nullable Entry last;

    GrantTokens(String id, GrantStore store, TokenRefresh refresh, TokenRefreshes refreshes, GrantSettings settings) {
        this.id = id;
        this.store = store;
        this.refresh = refresh;
        this.refreshes = refreshes;
        this.settings = settings;
    }

    @Override
    public MacCredentials get() {
        KeptGrant grant = found();
        Instant now = settings.clock().instant();
        if (grant.isExpired(now)) {
            return refreshes.refreshed(id, grant.signing()).signing();
        }
        return grant.isStale(now, settings.refreshBefore())
                ? refreshes.refreshedEarly(id, grant).signing()
                : grant.signing();
    }

    /** The server said no, whatever our clock says. */
    @Override
    public MacCredentials refreshed(Credentials refused) {
        KeptGrant grant = found();
        boolean another = !grant.signing().isSameAs(refused)
                && !grant.isExpired(settings.clock().instant());
        return another ? grant.signing() : refreshes.refreshed(id, refused).signing();
    }

    private KeptGrant found() {
        Entry found = store.find(id, last);
        if (found == null) {
            found = refresh.require(id);
        }
        last = found;
        return found.grant();
    }

    @Override
    public String toString() {
        return "GrantTokens";
    }
}
