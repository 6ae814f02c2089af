package io.github.walletapi.grant;

import io.github.walletapi.auth.Secret;
import java.io.InvalidObjectException;
import java.io.NotSerializableException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/**
 * Keys by which tokens are encrypted where they are kept: the first encrypts, each decrypts. To change the key, put a new
 * one before the old one on every node, and take the old one away when all that it encrypted was refreshed or has ended.
 *
 * <p>They are secret, so they are never serialised: writing them fails with a {@link NotSerializableException}.
 */
public final class TokenKeys implements Serializable {

    private static final long serialVersionUID = 1L;

    static final int BYTES = 32;

    private final transient List<byte[]> keys;

    private TokenKeys(List<byte[]> keys) {
        this.keys = List.copyOf(keys);
    }

    static TokenKeys of(byte[] key) {
        return new TokenKeys(List.of(key));
    }

    /**
     * Reads one or several, separated by commas or line ends: each 32 random bytes in Base64, as {@code openssl rand
     * -base64 32} prints them.
     *
     * @throws IllegalArgumentException that says which of them is none, and not what it is
     */
    public static TokenKeys parse(Secret text) {
        List<byte[]> keys = new ArrayList<>();
        for (String key : text.reveal().strip().split("\\s*[,\r\n]\\s*", -1)) {
            keys.add(decoded(key, keys.size() + 1));
        }
        return new TokenKeys(keys);
    }

    private static byte[] decoded(String key, int number) {
        try {
            byte[] bytes = Base64.getDecoder().decode(key);
            if (bytes.length == BYTES) {
                return bytes;
            }
        } catch (IllegalArgumentException noBase64) {
            // Its message would quote the key.
        }
        throw new IllegalArgumentException("the token key " + number + " must be " + BYTES
                + " random bytes in Base64, as openssl rand -base64 32 prints them");
    }

    List<byte[]> keys() {
        return keys;
    }

    /** Only how many there are. */
    @Override
    public String toString() {
        return "TokenKeys[" + keys.size() + "]";
    }

    private void writeObject(ObjectOutputStream out) throws NotSerializableException {
        throw new NotSerializableException(
                "Token keys are never serialised: keep them out of sessions, caches and remote calls");
    }

    private void readObject(ObjectInputStream in) throws InvalidObjectException {
        throw new InvalidObjectException(
                "Token keys are never serialised: keep them out of sessions, caches and remote calls");
    }
}
