package io.github.walletapi.oauth;

import io.github.walletapi.auth.Secret;
import io.github.walletapi.client.ClientPermission;
import io.github.walletapi.client.ClientRights;
import io.github.walletapi.internal.shared.ApiPath;
import io.github.walletapi.request.FormBody;
import java.io.InvalidObjectException;
import java.io.NotSerializableException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.net.URI;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a token is asked for with. It holds a secret, so it is never serialised: writing it fails with a {@link
 * NotSerializableException}.
 */
public final class TokenRequest implements FormBody, Serializable {

    private static final long serialVersionUID = 1L;

    private final transient Map<String, Object> fields;

    private TokenRequest(Map<String, Object> fields) {
        this.fields = Collections.unmodifiableMap(fields);
    }

    private static TokenRequest of(String grant) {
        return new TokenRequest(new LinkedHashMap<>(Map.of("grant_type", grant)));
    }

    private TokenRequest and(String name, Object value) {
        Map<String, Object> more = new LinkedHashMap<>(fields);
        more.put(name, value);
        return new TokenRequest(more);
    }

    private TokenRequest andScopes(Collection<Scope> scopes) {
        return scopes.isEmpty() ? this : and("scope", Scope.text(scopes));
    }

    /**
     * By the code that a person came back with. It is used once: if the answer is lost, the person must be asked again.
     *
     * @param redirectUri the one of the authorization page; may be null if that page was told none
     */
    public static TokenRequest ofCode(Secret code, @Nullable URI redirectUri) {
        TokenRequest request = of("authorization_code").and("code", code);
        return redirectUri == null ? request : request.and("redirect_uri", redirectUri.toString());
    }

    /**
     * By a person's name and password; only for clients with the permission {@code use_password_grant}.
     *
     * @param rights of the client; asked now, before anything is sent
     * @throws io.github.walletapi.error.ForbiddenException if the client has not the permission
     * @throws IllegalArgumentException if one of the scopes is extended or offline, which this way does not give
     */
    public static TokenRequest ofPassword(
            ClientRights rights, String username, Secret password, Collection<Scope> scopes) {
        Scope.refuseExtended(scopes);
        if (scopes.stream().anyMatch(Scope::isOffline)) {
            throw new IllegalArgumentException("Offline scopes are granted on the authorization page only");
        }
        rights.requirePermission(ClientPermission.USE_PASSWORD_GRANT, "POST", ApiPath.OAUTH + "token");
        return of("password")
                .and("username", username)
                .and("password", password)
                .andScopes(scopes);
    }

    /** By the refresh token of the last one, for the same scopes. */
    public static TokenRequest ofRefreshToken(Secret refreshToken) {
        return of("refresh_token").and("refresh_token", refreshToken);
    }

    /**
     * The same, for some of the scopes only.
     *
     * @throws IllegalArgumentException if one is extended
     */
    public static TokenRequest ofRefreshToken(Secret refreshToken, Collection<Scope> scopes) {
        Scope.refuseExtended(scopes);
        return ofRefreshToken(refreshToken).andScopes(scopes);
    }

    /**
     * The same, with extended scopes.
     *
     * @param code what the person was sent after {@link io.github.walletapi.generator.Generators#requestCode} for these scopes
     */
    public static TokenRequest ofRefreshToken(Secret refreshToken, Collection<Scope> scopes, Secret code) {
        return ofRefreshToken(refreshToken).andScopes(scopes).and("code", code);
    }

    /** The same, for a token that works once it is {@linkplain OAuthTokens#activate activated} (SDKs only). */
    public static TokenRequest ofRefreshTokenWithActivation(Secret refreshToken) {
        return of("refresh_token_with_activation").and("refresh_token", refreshToken);
    }

    @Override
    public Map<String, Object> fields() {
        return fields;
    }

    /** The kind of request; nothing that it holds. */
    @Override
    public String toString() {
        return "TokenRequest[" + fields.get("grant_type") + "]";
    }

    private void writeObject(ObjectOutputStream out) throws NotSerializableException {
        throw new NotSerializableException(
                "A request for a token holds a secret, which is never serialised: keep it out of sessions, caches and remote calls");
    }

    private void readObject(ObjectInputStream in) throws InvalidObjectException {
        throw new InvalidObjectException(
                "A request for a token holds a secret, which is never serialised: keep it out of sessions, caches and remote calls");
    }
}
