package io.github.walletapi.recipes;

import io.github.walletapi.error.GrantEndedException;
import io.github.walletapi.grant.Grants;
import io.github.walletapi.oauth.AuthorizationRefusedException;
import io.github.walletapi.oauth.Scope;
import io.github.walletapi.value.UserId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

@SuppressWarnings("NullAway.Init")
// recipe: sign in
@ApplicationScoped
class SignIn {

    @Inject
    Grants grants; // wallet-api.oauth.redirect-uri says where browsers come back to

    /** Where to send the browser. */
    URI begin(String sessionId) {
        return grants.begin(sessionId, Set.of(Scope.USER_INFO, Scope.EMAIL.optional()), Locale.ENGLISH);
    }

    /** What to keep in the session (give it a new ID now), or beside your own user; empty if the person refused. */
    Optional<String> finish(String sessionId, String queryString) {
        try {
            return Optional.of(grants.finish(sessionId, queryString));
        } catch (AuthorizationRefusedException refused) {
            return Optional.empty();
        }
    }

    /** Months later, on any node; empty if the person must be asked again. */
    Optional<String> emailOf(String grant) {
        try {
            return Optional.ofNullable(grants.as(grant).users().get(UserId.ME).email());
        } catch (GrantEndedException ended) {
            return Optional.empty();
        }
    }

    void signOut(String grant) {
        grants.end(grant);
    }
}
// end
