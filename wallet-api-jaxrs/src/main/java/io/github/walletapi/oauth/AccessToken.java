package io.github.walletapi.oauth;

import io.github.walletapi.auth.MacCredentials;
import io.github.walletapi.auth.Secret;
import jakarta.json.bind.annotation.JsonbTypeAdapter;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A token that a person has granted, as the server hands it out (known from SDKs; no documented answer shows it).
 *
 * <p>It holds a secret, so it is never serialised: writing it to a session or a cache fails.
 *
 * @param accessToken the MAC id of calls for the person
 * @param tokenType {@code mac}
 * @param macKey the MAC key of calls for the person
 * @param macAlgorithm {@code hmac-sha-256}
 * @param expiresIn how long it works, from the answer on; its usual value is not known
 * @param refreshToken what the next token is had by
 * @param scope what was granted, where the server says so, as OAuth asks of it if that is not what was wished
 */
public record AccessToken(
        @Nullable Secret accessToken,
        @Nullable String tokenType,
        @Nullable Secret macKey,
        @Nullable String macAlgorithm,
        @JsonbTypeAdapter(TokenLifetime.class) @Nullable Duration expiresIn,
        @Nullable Secret refreshToken,
        @JsonbTypeAdapter(ScopeText.class) @Nullable String scope)
        implements Serializable {

    private static final Duration AS_GOOD_AS_NEVER = Duration.ofDays(100 * 365);

    /**
     * When it stops to work, if the answer came at this time; never, as far as is known, if it does not say. No time at
     * all says nothing either: nobody hands out what does not work.
     */
    public Instant expiresAt(Instant received) {
        boolean known = expiresIn != null
                && expiresIn.compareTo(Duration.ZERO) > 0
                && expiresIn.compareTo(AS_GOOD_AS_NEVER) <= 0;
        return known ? received.plus(expiresIn) : Instant.MAX;
    }

    /** What was granted: what the server says, without words that can be no scopes; or what was wished. */
    public Set<Scope> scopesOr(Set<Scope> wished) {
        return scope == null || scope.isBlank() ? wished : Scope.received(scope);
    }

    /**
     * What calls for the person are signed with.
     *
     * @throws IllegalArgumentException if the token is no MAC token
     */
    public static MacCredentials toMac(AccessToken token) {
        boolean mac = token.tokenType == null || token.tokenType.equalsIgnoreCase("mac");
        boolean sha256 = token.macAlgorithm == null || token.macAlgorithm.equalsIgnoreCase("hmac-sha-256");
        if (token.accessToken == null || token.macKey == null || !mac || !sha256) {
            throw new IllegalArgumentException(
                    "This is no token of type mac with a key for hmac-sha-256, the only ones that this library knows");
        }
        return new MacCredentials(token.accessToken.reveal(), token.macKey);
    }
}
