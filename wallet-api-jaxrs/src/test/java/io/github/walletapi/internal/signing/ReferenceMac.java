package io.github.walletapi.internal.signing;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;

/** HMAC-SHA-256 as RFC 2104 writes it, from two passes of SHA-256; shares nothing with the code under test. */
public final class ReferenceMac {
    private static final int BLOCK = 64;

    private ReferenceMac() {}

    /** The documented MAC over seven parts. */
    public static String of(
            String key, String ts, String nonce, String method, String requestUri, String host, int port, String ext) {
        String text = String.join("\n", ts, nonce, method, requestUri, host, Integer.toString(port), ext, "");
        return Base64.getEncoder().encodeToString(hmac(ascii(key), ascii(text)));
    }

    static byte[] hmac(byte[] key, byte[] message) {
        byte[] block = Arrays.copyOf(key.length > BLOCK ? sha256(key) : key, BLOCK);
        return sha256(xored(block, 0x5c), sha256(xored(block, 0x36), message));
    }

    static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private static byte[] xored(byte[] block, int pad) {
        byte[] result = new byte[block.length];
        for (int i = 0; i < block.length; i++) {
            result[i] = (byte) (block[i] ^ pad);
        }
        return result;
    }

    private static byte[] sha256(byte[]... parts) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (byte[] part : parts) {
                digest.update(part);
            }
            return digest.digest();
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }
}
