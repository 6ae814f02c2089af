package io.github.walletapi.grant;

import io.github.walletapi.WalletApi;
import io.github.walletapi.auth.Secret;
import io.github.walletapi.error.ErrorCode;
import io.github.walletapi.error.InvalidCredentialsException;
import io.github.walletapi.error.NotFoundException;
import io.github.walletapi.error.WalletApiException;
import io.github.walletapi.grant.GrantStore.Entry;
import io.github.walletapi.internal.shared.Serialised;
import io.github.walletapi.oauth.AccessToken;
import io.github.walletapi.oauth.AuthorizationAnswer;
import io.github.walletapi.oauth.AuthorizationRefusedException;
import io.github.walletapi.oauth.Scope;
import io.github.walletapi.oauth.TokenRequest;
import java.io.NotSerializableException;
import java.io.Serializable;
import java.net.URI;
import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Grants in a map, which threads and nodes may share. */
@SuppressWarnings("serial") // It refuses before any field is looked at.
final class SharedGrants implements Grants, Serializable {

    private static final long serialVersionUID = 1L;

    private static final Pattern ID = Pattern.compile("[A-Za-z0-9._~@:-]{1,200}");

    private final WalletApi client;
    private final Authorizations authorizations;
    private final GrantSettings settings;
    private final GrantStore store;
    private final TokenRefresh refresh;
    private final TokenRefreshes refreshes;
    private final Randomness random;

    SharedGrants(
            WalletApi client,
            Authorizations authorizations,
            GrantSettings settings,
            GrantStore store,
            Randomness random) {
        this.client = client;
        this.authorizations = authorizations;
        this.settings = settings;
        this.store = store;
        this.random = random;
        this.refresh = new TokenRefresh(settings, store);
        this.refreshes = new TokenRefreshes(refresh, settings);
    }

    @Override
    public URI begin(String session, Set<Scope> scopes, @Nullable Locale locale) {
        return authorizations.begin(session, scopes, locale);
    }

    @Override
    public String finish(String session, @Nullable String rawQuery) {
        AuthorizationAnswer answer = AuthorizationAnswer.of(rawQuery);
        Set<Scope> wished = authorizations.finish(session, answer.state().reveal());
        if (answer instanceof AuthorizationAnswer.Refused refused) {
            throw new AuthorizationRefusedException(refused);
        }
        Secret code = ((AuthorizationAnswer.Granted) answer).code();
        Instant asked = settings.clock().instant();
        AccessToken token = settings.tokens().create(TokenRequest.ofCode(code, authorizations.redirectUri()));
        String id = random.text();
        put(id, granted(token, wished, asked));
        return id;
    }

    private static KeptGrant granted(AccessToken token, Set<Scope> wished, Instant asked) {
        try {
            return KeptGrant.of(token, wished, asked);
        } catch (IllegalArgumentException noMacToken) {
            throw RefreshFailures.noToken();
        }
    }

    /** What nobody could end must not go on. */
    private void put(String id, KeptGrant grant) {
        try {
            store.put(id, grant);
        } catch (GrantStoreException failure) {
            try {
                revoke(grant.signing().id());
            } catch (WalletApiException untold) {
                failure.addSuppressed(untold);
            }
            throw failure;
        }
    }

    @Override
    public void keep(String id, AccessToken token, Set<Scope> scopes) {
        store.put(checked(id), KeptGrant.of(token, scopes, settings.clock().instant()));
    }

    @Override
    public WalletApi as(String id) {
        return client.as(new GrantTokens(checked(id), store, refresh, refreshes, settings));
    }

    @Override
    public Set<Scope> scopesOf(String id) {
        return refresh.require(checked(id)).grant().scopes();
    }

    @Override
    public void end(String id) {
        Entry found = findToEnd(checked(id));
        while (found != null && !store.remove(found)) {
            // Refreshed in between: it is the new token that must go.
            found = findToEnd(id);
        }
        if (found != null) {
            revoke(found.grant().signing().id());
        }
    }

    /** What nobody can read any more must not stay either. */
    private @Nullable Entry findToEnd(String id) {
        try {
            return store.find(id, null);
        } catch (GrantStoreException unreadable) {
            store.forget(id);
            throw unreadable;
        }
    }

    private void revoke(String accessToken) {
        try {
            settings.tokens().revoke(accessToken);
        } catch (NotFoundException gone) {
            // As it should be.
        } catch (InvalidCredentialsException refused) {
            if (!refused.code().equals(ErrorCode.INVALID_GRANT)) {
                throw refused;
            }
            // The token was dead before.
        }
    }

    private static String checked(String id) {
        if (!ID.matcher(Objects.requireNonNull(id, "id")).matches()) {
            throw new IllegalArgumentException("The ID of a grant must be 1 to 200 letters, digits or . _ ~ @ : -");
        }
        return id;
    }

    @Override
    public String toString() {
        return "Grants";
    }

    private Object writeReplace() throws NotSerializableException {
        throw Serialised.refusal("Access to grants");
    }
}
