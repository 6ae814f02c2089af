package io.github.walletapi.client;

import io.github.walletapi.auth.MacCredentials;
import io.github.walletapi.auth.Secret;
import java.io.Serializable;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The credentials of a client that has just been registered. The server shows them once.
 *
 * <p>It holds a secret, so it is never serialised: writing it to a session or a cache fails.
 *
 * @param accessToken the MAC id
 * @param tokenType {@code mac}
 * @param macKey the MAC key
 * @param macAlgorithm {@code hmac-sha-256}
 */
public record IssuedCredentials(
        @Nullable Secret accessToken,
        @Nullable String tokenType,
        @Nullable Secret macKey,
        @Nullable String macAlgorithm)
        implements Serializable {

    /**
     * What a client signs with that was just registered.
     *
     * @throws IllegalArgumentException if these are no MAC credentials
     */
    public static MacCredentials toMac(IssuedCredentials issued) {
        Objects.requireNonNull(issued, "credentials");
        if (issued.accessToken == null || issued.macKey == null) {
            throw new IllegalArgumentException("These credentials have no MAC id or no MAC key");
        }
        return new MacCredentials(issued.accessToken.reveal(), issued.macKey);
    }
}
