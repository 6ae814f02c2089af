package io.github.walletapi.sandbox;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.util.Base64;

/**
 * Signs events as the API signs its callbacks, with a key pair of its own: RSA PKCS#1 v1.5 with SHA-256 over the UTF-8 of
 * the event. For unit tests of what receives callbacks, which need no sandbox for that.
 */
public final class CallbackSigner {
    private static final int BITS = 2048;
    private static final int PEM_LINE = 64;

    private final KeyPair pair;

    private CallbackSigner(KeyPair pair) {
        this.pair = pair;
    }

    /** Makes a new key pair, which takes a moment: share it between tests. */
    public static CallbackSigner create() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(BITS);
            return new CallbackSigner(generator.generateKeyPair());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK knows RSA", e);
        }
    }

    /** Returns the public key as {@code GET /publickey} shows it. */
    public String publicKeyPem() {
        String lines = Base64.getMimeEncoder(PEM_LINE, "\n".getBytes(StandardCharsets.US_ASCII))
                .encodeToString(pair.getPublic().getEncoded());
        return "-----BEGIN PUBLIC KEY-----\n" + lines + "\n-----END PUBLIC KEY-----\n";
    }

    /** Signs any text, such as one that nobody would send. */
    public SignedCallback sign(String event) {
        try {
            Signature signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(pair.getPrivate());
            signature.update(event.getBytes(StandardCharsets.UTF_8));
            return new SignedCallback(event, Base64.getEncoder().encodeToString(signature.sign()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the key pair does not sign", e);
        }
    }

    /**
     * Signs the event that a transaction has got into this state.
     *
     * @param type such as {@code confirmed}
     * @param transaction as the API shows it
     */
    public SignedCallback sign(String type, JsonObject transaction) {
        return sign(eventOf(type, transaction));
    }

    /** Writes the event as PHP does, with {@code \/} and in ASCII: who parses it and writes it again has other bytes. */
    static String eventOf(String type, JsonObject transaction) {
        String json = Json.createObjectBuilder()
                .add("type", type)
                .add("object", "transaction")
                .add("data", transaction)
                .build()
                .toString();
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < json.length(); i++) {
            char c = json.charAt(i);
            if (c == '/') {
                text.append("\\/");
            } else if (c < 0x80) {
                text.append(c);
            } else {
                text.append(String.format("\\u%04x", (int) c));
            }
        }
        return text.toString();
    }
}
