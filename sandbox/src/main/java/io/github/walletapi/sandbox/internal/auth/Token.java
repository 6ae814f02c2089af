package io.github.walletapi.sandbox.internal.auth;

import io.github.walletapi.sandbox.internal.error.ApiException;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Holds an access token and its refresh token; changed by requests, guarded by the lock of the state. */
public final class Token {
    /** Says what became of the refresh token. */
    enum Refresh {
        WAITING,
        USABLE,
        SPENT
    }

    private final String accessToken = Secrets.random(32);
    private final String macKey = Secrets.random(32);
    private final String refreshToken = Secrets.random(32);
    private final Grant grant;
    private final Set<String> scopes;
    private final Instant refreshUntil;
    private final @Nullable Token before;
    private Instant until;
    private Refresh refresh = Refresh.USABLE;

    /** @param before what it takes the place of as soon as it is activated; null when it is usable at once */
    Token(Grant grant, Set<String> scopes, Instant now, TokenLifetimes lifetimes, @Nullable Token before) {
        this.grant = grant;
        this.scopes = Set.copyOf(scopes);
        this.until = now.plus(lifetimes.token());
        this.refreshUntil = now.plus(lifetimes.refreshToken());
        this.before = before;
        if (before != null) {
            refresh = Refresh.WAITING;
        }
    }

    public String accessToken() {
        return accessToken;
    }

    public String macKey() {
        return macKey;
    }

    public String refreshToken() {
        return refreshToken;
    }

    public Grant grant() {
        return grant;
    }

    public Set<String> scopes() {
        return scopes;
    }

    public boolean has(String base) {
        return scopes.stream().anyMatch(scope -> Scopes.base(scope).equals(base));
    }

    public void activate() {
        if (refresh == Refresh.WAITING) {
            refresh = Refresh.USABLE;
            if (before != null) {
                before.spend();
            }
        }
    }

    public void spend() {
        refresh = Refresh.SPENT;
    }

    void expire(Instant now) {
        until = now.isBefore(until) ? now : until;
    }

    /** Refuses a token that cannot sign requests now. */
    void requireAlive(Instant now) {
        if (grant.isRevoked()) {
            throw ApiException.unauthorized("Invalid access token");
        }
        if (!now.isBefore(until)) {
            throw ApiException.invalidGrant("Token has expired");
        }
        if (refresh == Refresh.WAITING) {
            throw ApiException.unauthorized("The access token has not been activated");
        }
    }

    /** Refuses a token that cannot be refreshed now. */
    void requireRefreshable(Instant now) {
        if (grant.isRevoked() || refresh != Refresh.USABLE) {
            throw ApiException.invalidGrant("Refresh token status invalid");
        }
        if (!now.isBefore(refreshUntil)) {
            throw ApiException.invalidGrant("Refresh token expired");
        }
    }

    public long secondsLeft(Instant now) {
        return Math.max(0, until.getEpochSecond() - now.getEpochSecond());
    }

    public JsonObject toJson(Instant now) {
        return Json.createObjectBuilder()
                .add("access_token", accessToken)
                .add("token_type", "mac")
                .add("mac_key", macKey)
                .add("mac_algorithm", "hmac-sha-256")
                .add("expires_in", secondsLeft(now))
                .add("refresh_token", refreshToken)
                .build();
    }
}
