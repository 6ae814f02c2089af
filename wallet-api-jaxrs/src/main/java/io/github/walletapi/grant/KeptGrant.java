package io.github.walletapi.grant;

import io.github.walletapi.auth.MacCredentials;
import io.github.walletapi.auth.Secret;
import io.github.walletapi.oauth.AccessToken;
import io.github.walletapi.oauth.Scope;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is known of one grant.
 *
 * @param signing with what calls for the person are signed
 * @param refreshToken by what the next token is had; null if there is none
 * @param scopes what was granted, or wished if the server did not say
 * @param issuedAt when the token was asked for
 * @param expiresAt when it stops to work
 */
record KeptGrant(
        MacCredentials signing, @Nullable Secret refreshToken, Set<Scope> scopes, Instant issuedAt, Instant expiresAt) {

    /** Later than any clock, and still a number of milliseconds. */
    static final Instant NEVER = Instant.ofEpochSecond(1L << 40);

    /** Takes it from an answer to a request that was made at a time. */
    static KeptGrant of(AccessToken token, Set<Scope> wished, Instant asked) {
        Instant expiry = token.expiresAt(asked);
        return new KeptGrant(
                AccessToken.toMac(token),
                token.refreshToken(),
                token.scopesOr(wished),
                asked,
                expiry.isAfter(NEVER) ? NEVER : expiry);
    }

    /** Takes it from an answer to a refresh; servers that do not rotate refresh tokens may leave it out. */
    KeptGrant next(AccessToken token, Instant asked) {
        KeptGrant next = of(token, scopes, asked);
        return next.refreshToken != null
                ? next
                : new KeptGrant(next.signing, refreshToken, next.scopes, asked, next.expiresAt);
    }

    boolean isExpired(Instant now) {
        return !now.isBefore(expiresAt);
    }

    /** Soon to expire: within this time, or a quarter of its life if that is shorter. */
    boolean isStale(Instant now, Duration before) {
        Duration quarter = Duration.between(issuedAt, expiresAt).dividedBy(4);
        return !now.isBefore(expiresAt.minus(quarter.compareTo(before) < 0 ? quarter : before));
    }
}
