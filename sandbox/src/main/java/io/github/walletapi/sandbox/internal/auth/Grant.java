package io.github.walletapi.sandbox.internal.auth;

import io.github.walletapi.sandbox.internal.error.ApiException;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Holds one grant of a user to a client, with the authorization code that all its tokens come from. */
public final class Grant {
    private final String code = Secrets.random(24);
    private final ApiClient client;
    private final int userId;
    private final Set<String> scopes;
    private final @Nullable String redirectUri;
    private final Instant codeUntil;
    private boolean used;
    private boolean revoked;

    /** @param redirectUri what the exchange of the code has to repeat; null when it may say anything */
    Grant(ApiClient client, int userId, Set<String> scopes, @Nullable String redirectUri, Instant codeUntil) {
        this.client = client;
        this.userId = userId;
        this.scopes = Set.copyOf(scopes);
        this.redirectUri = redirectUri;
        this.codeUntil = codeUntil;
    }

    public String code() {
        return code;
    }

    public ApiClient client() {
        return client;
    }

    public int userId() {
        return userId;
    }

    public Set<String> scopes() {
        return scopes;
    }

    boolean isRevoked() {
        return revoked;
    }

    public void revoke() {
        revoked = true;
    }

    public void requireNotRevoked() {
        if (revoked) {
            throw ApiException.invalidGrant("The token has been revoked");
        }
    }

    boolean isBetween(int user, ApiClient other) {
        return userId == user && client == other;
    }

    /** Redeems the code; a second time revokes the grant, since one of the two may have stolen the code. */
    void redeemCode(ApiClient caller, @Nullable String givenRedirectUri, Instant now) {
        if (caller != client) {
            throw ApiException.invalidGrant("The code was given to another client");
        }
        if (used) {
            revoke();
            throw ApiException.invalidGrant("The code has been used before");
        }
        if (revoked || !now.isBefore(codeUntil)) {
            throw ApiException.invalidGrant("The code has expired");
        }
        if (redirectUri != null && !redirectUri.equals(givenRedirectUri)) {
            throw ApiException.invalidGrant("redirect_uri is not the one of the authorization");
        }
        used = true;
    }
}
