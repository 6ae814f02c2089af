package io.github.walletapi.grant;

import io.github.walletapi.WalletApi;
import io.github.walletapi.oauth.AccessToken;
import io.github.walletapi.oauth.AuthorizationRefusedException;
import io.github.walletapi.oauth.Scope;
import java.net.URI;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What people have granted to an application, by an ID that it keeps, such as in a session or beside its own user. Tokens
 * are refreshed before they expire, once for all threads and nodes that share a map, and encrypted there.
 *
 * <p>A view for a person fails with a {@link io.github.walletapi.error.GrantEndedException} when the person must be asked
 * again, and with a {@link GrantStoreException} when what is kept cannot be read or written. A refresh that got no answer
 * is tried again with the same refresh token; a server that had carried it out may call that one dead.
 */
public interface Grants {

    /**
     * Starts to build.
     *
     * @param client whose calls get tokens, and whose views sign by them
     * @param clientId the MAC id of the client, by which the authorization page knows it
     * @param redirectUri where browsers come back to, as Paysera knows it
     */
    static GrantsBuilder builder(WalletApi client, String clientId, URI redirectUri) {
        return new GrantsBuilder(client, clientId, redirectUri);
    }

    /**
     * Where to send a browser, so that a person may grant something.
     *
     * @param session what only this browser's session knows, such as its ID: who comes back must bring the same
     * @param scopes what to ask for
     * @param locale the language of the page; null if the page decides
     * @throws IllegalArgumentException if a scope is extended, or there is none
     */
    URI begin(String session, Set<Scope> scopes, @Nullable Locale locale);

    /**
     * Takes what a browser came back with; the ID of the grant, which cannot be guessed.
     *
     * @param session as for {@link #begin}; give the browser a new session ID after this, as after every sign-in
     * @param rawQuery as it stood in the address, such as {@code HttpServletRequest.getQueryString()}
     * @throws IllegalArgumentException if it is no answer of the page
     * @throws UnknownStateException if this session did not ask for it, or it is too late, or came before
     * @throws AuthorizationRefusedException if the person refused, or the page could not ask
     * @throws io.github.walletapi.error.WalletApiException if the code could not be exchanged: begin anew, for it may
     *     have been used
     */
    String finish(String session, @Nullable String rawQuery);

    /**
     * Keeps a token that was got in another way, under an ID of the application's choice; in the place of one that is
     * there.
     *
     * @param id of letters, digits and {@code . _ ~ @ : -}
     * @param scopes what it was asked for with
     * @throws IllegalArgumentException if it is no MAC token, or the ID is none
     */
    void keep(String id, AccessToken token, Set<Scope> scopes);

    /** A view whose calls are signed for the person, by a token that works; {@code me} in a path is this person. */
    WalletApi as(String id);

    /**
     * What was granted, or what was asked for if the server did not say: some of it may be refused all the same.
     *
     * @throws io.github.walletapi.error.GrantEndedException if there is no such grant any more
     */
    Set<Scope> scopesOf(String id);

    /**
     * Forgets a grant, and has its tokens revoked. It is forgotten in any case; one that is not there is no failure.
     *
     * @throws io.github.walletapi.error.WalletApiException if the server could not be told: a copy of the token, if
     *     somebody has one, works until it expires
     * @throws GrantStoreException if what was kept could not be read, so that the server could not be told either
     */
    void end(String id);
}
