package io.github.walletapi.grant;

import io.github.walletapi.oauth.AuthorizationPage;
import io.github.walletapi.oauth.AuthorizationRequest;
import io.github.walletapi.oauth.Scope;
import java.net.URI;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The way of a browser to the authorization page and back.
 *
 * @param clientId by which the page knows the client
 * @param page where it is
 * @param redirectUri where browsers come back to
 * @param pending what was begun
 */
record Authorizations(String clientId, AuthorizationPage page, URI redirectUri, PendingAuthorizations pending) {

    URI begin(String session, Set<Scope> scopes, @Nullable Locale locale) {
        requireSession(session);
        // A request that cannot be right must leave nothing behind: the state comes last.
        AuthorizationRequest.of(clientId, scopes, redirectUri, "0123456789abcdef");
        String state = pending.begin(session, scopes);
        return page.in(locale == null ? page.locale() : locale)
                .of(AuthorizationRequest.of(clientId, scopes, redirectUri, state));
    }

    Set<Scope> finish(String session, String state) {
        requireSession(session);
        return pending.finish(session, state);
    }

    private static void requireSession(String session) {
        if (session.isEmpty()) {
            throw new IllegalArgumentException(
                    "session must not be empty: without it, anybody could sign a visitor in as somebody else");
        }
    }
}
