package io.github.walletapi.auth;

import java.io.Serializable;
import java.util.Objects;

/**
 * A MAC id and its key, as Paysera hands them out with the algorithm {@code hmac-sha-256}.
 *
 * <p>It holds a secret, so it is never serialised: writing it to a session or a cache fails.
 *
 * @param id the client ID, or an access token when acting for a user; printable ASCII without {@code "} and {@code \}
 * @param key the MAC key; its characters are the key, it is not decoded
 * @see <a href="https://developers.paysera.com/guides/wallet/authentication">Authentication</a>
 */
public record MacCredentials(String id, Secret key) implements Credentials, Serializable {

    /**
     * Checks what can be checked without the server.
     *
     * @throws IllegalArgumentException if the id cannot stand in the Authorization header, or the key is not ASCII
     */
    public MacCredentials {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(key, "key");
        if (id.isEmpty() || !id.chars().allMatch(MacCredentials::mayStandInHeader)) {
            throw new IllegalArgumentException(
                    "The MAC id must be printable ASCII without quotation mark and backslash, and not empty");
        }
        if (!key.reveal().chars().allMatch(c -> c > 0x20 && c < 0x7F)) {
            throw new IllegalArgumentException("The MAC key must be printable ASCII without white space");
        }
    }

    /** Of an id and the text of its key. */
    public static MacCredentials of(String id, String key) {
        return new MacCredentials(id, Secret.of(key));
    }

    @Override
    public boolean isSameAs(Credentials other) {
        return other == this
                || (other instanceof MacCredentials mac
                        && id.equals(mac.id)
                        && key.reveal().equals(mac.key.reveal()));
    }

    /** Only the beginning of the id: it can be an access token. */
    @Override
    public String toString() {
        return "MacCredentials[" + id.substring(0, Math.min(3, id.length())) + "…]";
    }

    private static boolean mayStandInHeader(int c) {
        return c >= 0x20 && c <= 0x7E && c != '"' && c != '\\';
    }
}
