package io.github.walletapi.grant;

import io.github.walletapi.WalletApi;
import io.github.walletapi.auth.Secret;
import io.github.walletapi.error.ErrorCode;
import io.github.walletapi.error.InvalidCredentialsException;
import io.github.walletapi.error.NotFoundException;
import io.github.walletapi.grant.GrantStore.Entry;
import io.github.walletapi.oauth.AccessToken;
import io.github.walletapi.oauth.AuthorizationAnswer;
import io.github.walletapi.oauth.AuthorizationRefusedException;
import io.github.walletapi.oauth.Scope;
import io.github.walletapi.oauth.TokenRequest;
import java.net.URI;
import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What people have granted to an application, by an ID that it keeps, such as in a session or beside its own user. Tokens
 * are refreshed before they expire, once for all threads and nodes that share a map, and encrypted there.
 *
 * <p>A view for a person fails with a {@link io.github.walletapi.error.GrantEndedException} when the person must be asked
 * again, and with a {@link GrantStoreException} when what is kept cannot be read or written. A refresh that got no answer
 * is tried again with the same refresh token; a server that had carried it out may call that one dead.
 */
public final class Grants {

    private static final Pattern ID = Pattern.compile("[A-Za-z0-9._~@:-]{1,200}");

    private final WalletApi client;
    private final Authorizations authorizations;
    private final GrantSettings settings;
    private final GrantStore store;
    private final Refresh refresh;
    private final Refreshes refreshes;
    private final Randomness random;

    Grants(
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
        this.refresh = new Refresh(settings, store);
        this.refreshes = new Refreshes(refresh, settings);
    }

    /**
     * Starts to build.
     *
     * @param client whose calls get tokens, and whose views sign by them
     * @param clientId the MAC id of the client, by which the authorization page knows it
     * @param redirectUri where browsers come back to, as Paysera knows it
     */
    public static GrantsBuilder builder(WalletApi client, String clientId, URI redirectUri) {
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
    public URI begin(String session, Set<Scope> scopes, @Nullable Locale locale) {
        return authorizations.begin(session, scopes, locale);
    }

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
        store.put(id, KeptGrant.of(token, wished, asked));
        return id;
    }

    /**
     * Keeps a token that was got in another way, under an ID of the application's choice; in the place of one that is
     * there.
     *
     * @param id of letters, digits and {@code . _ ~ @ : -}
     * @param scopes what it was asked for with
     * @throws IllegalArgumentException if it is no MAC token, or the ID is none
     */
    public void keep(String id, AccessToken token, Set<Scope> scopes) {
        store.put(checked(id), KeptGrant.of(token, scopes, settings.clock().instant()));
    }

    /** A view whose calls are signed for the person, by a token that works; {@code me} in a path is this person. */
    public WalletApi as(String id) {
        return client.as(new GrantTokens(checked(id), store, refresh, refreshes, settings));
    }

    /**
     * What was granted, or what was asked for if the server did not say: some of it may be refused all the same.
     *
     * @throws io.github.walletapi.error.GrantEndedException if there is no such grant any more
     */
    public Set<Scope> scopesOf(String id) {
        return refresh.found(checked(id)).grant().scopes();
    }

    /**
     * Forgets a grant, and has its tokens revoked. It is forgotten in any case; one that is not there is no failure.
     *
     * @throws io.github.walletapi.error.WalletApiException if the server could not be told: a copy of the token, if
     *     somebody has one, works until it expires
     */
    public void end(String id) {
        Entry found = store.find(checked(id), null);
        while (found != null && !store.remove(found)) {
            // Refreshed in between: it is the new token that must go.
            found = store.find(id, null);
        }
        if (found != null) {
            revoke(found.grant().signing().id());
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
}
