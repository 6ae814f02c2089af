package io.github.walletapi.sandbox.internal.endpoint;

import io.github.walletapi.sandbox.internal.http.HttpRequest;
import io.github.walletapi.sandbox.internal.http.HttpResponse;
import io.github.walletapi.sandbox.internal.http.RequestTarget;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.util.Base64;

/** Answers {@code GET /publickey}, with the key that callbacks would be verified with. */
public final class PublicKeyEndpoint {
    /** Makes the key when it is first asked for: keys cost time. */
    private static final class Holder {
        static final KeyPair PAIR = generate();
    }

    private PublicKeyEndpoint() {}

    public static boolean matches(HttpRequest request, RequestTarget target) {
        return request.method().equals("GET") && target.path().equals("/publickey");
    }

    public static HttpResponse answer() {
        byte[] key = Holder.PAIR.getPublic().getEncoded();
        String lines = Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII))
                .encodeToString(key);
        return HttpResponse.of(200)
                .header("Content-Type", "text/plain")
                .body("-----BEGIN PUBLIC KEY-----\n" + lines + "\n-----END PUBLIC KEY-----\n");
    }

    private static KeyPair generate() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK knows RSA", e);
        }
    }
}
