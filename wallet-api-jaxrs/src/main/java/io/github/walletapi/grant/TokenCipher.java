package io.github.walletapi.grant;

import io.github.walletapi.internal.shared.Digest;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * Encrypts what is kept, by AES-GCM: {@code 1.<key id>.<nonce and text>}. The first key encrypts, each decrypts; a text
 * is bound to the name under which it is kept, so that nobody gets another one's by moving entries.
 */
final class TokenCipher {

    private static final String ALGORITHM = "AES/GCM/NoPadding";
    private static final String FORM = "1";
    private static final Pattern LATER_FORM = Pattern.compile("[2-9]|[1-9][0-9]{1,2}");
    private static final Pattern KEY_ID = Pattern.compile("[0-9a-f]{8}");
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final int ID_BYTES = 4;
    private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();

    private final Map<String, SecretKey> byId = new LinkedHashMap<>();
    private final String first;
    private final Randomness random;

    TokenCipher(TokenKeys keys, Randomness random) {
        this.random = random;
        for (byte[] key : keys.keys()) {
            byId.put(idOf(key), new SecretKeySpec(key, "AES"));
        }
        this.first = byId.keySet().iterator().next();
    }

    /** With a key that nobody else ever knows: what is encrypted by it ends with this object. */
    static TokenCipher ofThisProcess(Randomness random) {
        return new TokenCipher(TokenKeys.of(random.bytes(TokenKeys.BYTES)), random);
    }

    /** Tells keys apart, and nothing of them: they are random. */
    private static String idOf(byte[] key) {
        return HexFormat.of().formatHex(Digest.of("wallet-api token key", key), 0, ID_BYTES);
    }

    String encrypted(String name, String text) {
        byte[] nonce = random.bytes(NONCE_BYTES);
        byte[] cipher = apply(Cipher.ENCRYPT_MODE, first, nonce, name, text.getBytes(StandardCharsets.UTF_8));
        byte[] both = Arrays.copyOf(nonce, nonce.length + cipher.length);
        System.arraycopy(cipher, 0, both, nonce.length, cipher.length);
        return FORM + "." + first + "." + ENCODER.encodeToString(both);
    }

    /**
     * The text; null if it was cut, changed or moved, so that nobody will ever open it.
     *
     * @throws GrantStoreException if another key or version of this library might
     */
    @Nullable
    String decrypted(String name, String text) {
        String[] parts = text.split("\\.", -1);
        if (LATER_FORM.matcher(parts[0]).matches()) {
            throw new GrantStoreException("What is kept of a grant was written by another version", null);
        }
        if (parts.length != 3
                || !parts[0].equals(FORM)
                || !KEY_ID.matcher(parts[1]).matches()) {
            return null;
        }
        if (!byId.containsKey(parts[1])) {
            throw new GrantStoreException(
                    "What is kept of a grant was encrypted by the token key " + parts[1]
                            + ", which is not among those configured: put it back, behind the others",
                    null);
        }
        try {
            byte[] both = Base64.getUrlDecoder().decode(parts[2]);
            byte[] nonce = Arrays.copyOf(both, NONCE_BYTES);
            byte[] cipher = Arrays.copyOfRange(both, NONCE_BYTES, both.length);
            return new String(apply(Cipher.DECRYPT_MODE, parts[1], nonce, name, cipher), StandardCharsets.UTF_8);
        } catch (RuntimeException changed) {
            // Of many kinds: JDK 17 has a ProviderException for what is shorter than its seal.
            return null;
        }
    }

    private byte[] apply(int mode, String keyId, byte[] nonce, String name, byte[] text) {
        try {
            Cipher cipher = Cipher.getInstance(ALGORITHM);
            cipher.init(mode, byId.get(keyId), new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(name.getBytes(StandardCharsets.UTF_8));
            return cipher.doFinal(text);
        } catch (GeneralSecurityException failure) {
            throw new IllegalStateException("AES-GCM failed", failure);
        }
    }
}
