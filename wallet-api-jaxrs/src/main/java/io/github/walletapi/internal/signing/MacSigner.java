package io.github.walletapi.internal.signing;

import io.github.walletapi.auth.MacCredentials;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Signs by one key. A pure function of its arguments: no clock, no randomness, no HTTP types.
 *
 * <p>{@link Mac} holds state while it works and is dear to make, so those that rest wait in a queue for the next call,
 * keyed already; there are as many of them as calls ever signed at the same moment.
 */
public final class MacSigner {

    private static final String ALGORITHM = "HmacSHA256";
    private static final Base64.Encoder BASE64 = Base64.getEncoder();

    private final MacCredentials credentials;
    private final Queue<Mac> resting = new ConcurrentLinkedQueue<>();

    /** For one id and key. */
    public MacSigner(MacCredentials credentials) {
        this.credentials = credentials;
        resting.add(keyed(credentials));
    }

    /** Whether this is the signer of these credentials, be they the same objects or read anew. */
    boolean isFor(MacCredentials others) {
        return credentials.isSameAs(others);
    }

    /** By what it signs. */
    MacCredentials credentials() {
        return credentials;
    }

    /**
     * The header for a request.
     *
     * @param ts Unix seconds
     * @param nonce used once
     * @param method upper case
     * @param requestUri path and query as on the request line
     * @param host lower case, without port
     * @param port the effective one
     * @param ext form encoded; empty if there is nothing in it
     */
    public MacHeader sign(long ts, String nonce, String method, String requestUri, String host, int port, String ext) {
        String seconds = Long.toString(ts);
        String signed = seconds
                + '\n'
                + nonce
                + '\n'
                + method
                + '\n'
                + requestUri
                + '\n'
                + host
                + '\n'
                + port
                + '\n'
                + ext
                + '\n';
        return new MacHeader(credentials.id(), seconds, nonce, mac(signed), ext);
    }

    private String mac(String signed) {
        Mac mac = resting.poll();
        if (mac == null) {
            mac = keyed(credentials);
        }
        byte[] code = mac.doFinal(signed.getBytes(StandardCharsets.US_ASCII));
        resting.offer(mac);
        return BASE64.encodeToString(code);
    }

    private static Mac keyed(MacCredentials credentials) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(credentials.key().reveal().getBytes(StandardCharsets.US_ASCII), ALGORITHM));
            return mac;
        } catch (GeneralSecurityException everyJdkHasIt) {
            throw new IllegalStateException("This JDK has no " + ALGORITHM, everyJdkHasIt);
        }
    }
}
