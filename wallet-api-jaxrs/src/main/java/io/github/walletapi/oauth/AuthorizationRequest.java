package io.github.walletapi.oauth;

import io.github.walletapi.request.HttpAddress;
import java.io.Serializable;
import java.net.URI;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * What the authorization page is asked.
 *
 * @param clientId the MAC id of the client
 * @param scopes what the person is asked for
 * @param redirectUri where the browser comes back to: {@code https:}, or {@code http:} on this host
 * @param state what it brings along, to be compared with what was sent
 */
public record AuthorizationRequest(String clientId, Set<Scope> scopes, URI redirectUri, String state)
        implements Serializable {

    private static final int FEWEST_CHARACTERS = 16;

    /**
     * Checks what can be checked without the server.
     *
     * @throws IllegalArgumentException that names what is wrong
     */
    public AuthorizationRequest {
        scopes = Collections.unmodifiableSet(new LinkedHashSet<>(scopes));
        if (clientId.isBlank()) {
            throw new IllegalArgumentException("clientId must not be empty");
        }
        if (scopes.isEmpty()) {
            throw new IllegalArgumentException("scopes must not be empty: the person would be asked for nothing");
        }
        Scope.refuseExtended(scopes);
        HttpAddress.parseForBrowser("redirectUri", redirectUri.toString());
        if (state.length() < FEWEST_CHARACTERS) {
            throw new IllegalArgumentException("state must be random, and of " + FEWEST_CHARACTERS
                    + " characters at least: it tells the answer to this request from one that somebody made up");
        }
    }

    /** Checks them. */
    public static AuthorizationRequest of(String clientId, Collection<Scope> scopes, URI redirectUri, String state) {
        return new AuthorizationRequest(clientId, new LinkedHashSet<>(scopes), redirectUri, state);
    }

    /** Names and values in the order in which the documentation has them. */
    Map<String, String> parameters() {
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("response_type", "code");
        parameters.put("client_id", clientId);
        parameters.put("redirect_uri", redirectUri.toString());
        parameters.put("scope", Scope.text(scopes));
        parameters.put("state", state);
        return parameters;
    }

    /** Without the state, which is nobody else's business. */
    @Override
    public String toString() {
        return "AuthorizationRequest[" + clientId + ", " + Scope.text(scopes) + ", " + redirectUri + "]";
    }
}
