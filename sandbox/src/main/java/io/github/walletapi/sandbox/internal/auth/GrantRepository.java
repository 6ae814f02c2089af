package io.github.walletapi.sandbox.internal.auth;

import io.github.walletapi.sandbox.internal.error.ApiException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Keeps what users have granted to clients: codes, tokens, and offline scopes, which need no token. */
public final class GrantRepository {
    /** Names a user and a client that the user has granted something. */
    public record Consent(int userId, ApiClient client) {}

    private final Clock clock;
    private final TokenLifetimes lifetimes;
    private final Map<String, Grant> byCode = new HashMap<>();
    private final Map<String, Token> byAccessToken = new LinkedHashMap<>();
    private final Map<String, Token> byRefreshToken = new HashMap<>();
    private final Map<Consent, Set<String>> offline = new LinkedHashMap<>();

    public GrantRepository(Clock clock, TokenLifetimes lifetimes) {
        this.clock = clock;
        this.lifetimes = lifetimes;
    }

    public Instant now() {
        return clock.instant();
    }

    @Nullable
    public Token findByAccessToken(String text) {
        return byAccessToken.get(text);
    }

    public Grant authorize(ApiClient client, int userId, Set<String> scopes, @Nullable String redirectUri) {
        Grant grant = new Grant(client, userId, scopes, redirectUri, now().plus(lifetimes.code()));
        byCode.put(grant.code(), grant);
        return grant;
    }

    public Token exchangeCode(ApiClient client, String code, @Nullable String redirectUri) {
        Grant grant = byCode.get(code);
        if (grant == null) {
            throw ApiException.invalidGrant("No such code");
        }
        grant.redeemCode(client, redirectUri, now());
        // Only here: a permanent right comes by this grant alone, and not before the client has proved who it is.
        Set<String> lasting =
                offline.computeIfAbsent(new Consent(grant.userId(), grant.client()), ignored -> new LinkedHashSet<>());
        grant.scopes().stream().filter(Scopes::isOffline).forEach(lasting::add);
        return issue(grant, grant.scopes(), null);
    }

    public Token issue(Grant grant, Set<String> scopes, @Nullable Token before) {
        Token token = new Token(grant, scopes, now(), lifetimes, before);
        byAccessToken.put(token.accessToken(), token);
        byRefreshToken.put(token.refreshToken(), token);
        return token;
    }

    /** Returns the token of a refresh token, if this client can use it now. */
    public Token requireRefreshable(ApiClient client, String refreshToken) {
        Token token = byRefreshToken.get(refreshToken);
        if (token == null || token.grant().client() != client) {
            throw ApiException.invalidGrant("No such refresh token");
        }
        token.requireRefreshable(now());
        return token;
    }

    /** Returns the offline scopes that a user has granted to a client. */
    public Set<String> offlineScopes(int userId, ApiClient client) {
        return offline.getOrDefault(new Consent(userId, client), Set.of());
    }

    /** Returns who has granted something to whom that is not revoked. */
    public Collection<Consent> consents() {
        Set<Consent> all = new LinkedHashSet<>();
        offline.forEach((consent, scopes) -> {
            if (!scopes.isEmpty()) {
                all.add(consent);
            }
        });
        byAccessToken.values().stream()
                .map(Token::grant)
                .filter(grant -> !grant.isRevoked())
                .forEach(grant -> all.add(new Consent(grant.userId(), grant.client())));
        return all;
    }

    /** Returns the scopes that are granted now, by tokens or offline. */
    public List<String> scopesOf(Consent consent) {
        Set<String> names = new LinkedHashSet<>(offlineScopes(consent.userId(), consent.client()));
        byAccessToken.values().stream()
                .filter(token -> token.grant().isBetween(consent.userId(), consent.client()))
                .filter(token -> !token.grant().isRevoked())
                .forEach(token -> names.addAll(token.scopes()));
        return names.stream().sorted().toList();
    }

    public void revoke(int userId, ApiClient client) {
        offline.remove(new Consent(userId, client));
        byCode.values().stream()
                .filter(grant -> grant.isBetween(userId, client))
                .forEach(Grant::revoke);
        byAccessToken.values().stream()
                .map(Token::grant)
                .filter(grant -> grant.isBetween(userId, client))
                .forEach(Grant::revoke);
    }

    public void expireAccessTokens() {
        new ArrayList<>(byAccessToken.values()).forEach(token -> token.expire(now()));
    }
}
