package io.github.walletapi.callback;

import io.github.walletapi.callback.RefusedCallbackException.Reason;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.SignatureException;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;

/** The one place that knows how callbacks are signed: RSA PKCS#1 v1.5 with SHA-256, in base64. */
final class CallbackSignature {

    private static final String BEGIN = "-----BEGIN PUBLIC KEY-----";
    private static final String END = "-----END PUBLIC KEY-----";
    private static final int LEAST_BITS = 2048;

    private final byte[] event;
    private final byte[] signature;

    /**
     * Of these bytes.
     *
     * @param sign in base64 as it comes out of forms: a blank where a {@code +} was, with line ends, in the alphabet of
     *     addresses
     * @throws RefusedCallbackException if it is not
     */
    CallbackSignature(byte[] event, String sign) {
        this.event = event;
        try {
            this.signature = Base64.getDecoder()
                    .decode(sign.replaceAll("[\r\n]", "")
                            .replace(' ', '+')
                            .replace('-', '+')
                            .replace('_', '/'));
        } catch (IllegalArgumentException notBase64) {
            throw new RefusedCallbackException(Reason.MALFORMED_SIGNATURE);
        }
        if (signature.length == 0) {
            throw new RefusedCallbackException(Reason.MALFORMED_SIGNATURE);
        }
    }

    boolean isBy(PublicKey key) {
        try {
            Signature verifier = Signature.getInstance("SHA256withRSA");
            verifier.initVerify(key);
            verifier.update(event);
            return verifier.verify(signature);
        } catch (SignatureException ofAnotherLength) {
            return false;
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Every JDK knows SHA256withRSA", impossible);
        }
    }

    /**
     * The key of a PEM text.
     *
     * @throws IllegalArgumentException that says what it is not, and quotes nothing
     */
    static PublicKey key(String pem) {
        int begin = pem.indexOf(BEGIN);
        int end = pem.indexOf(END, Math.max(begin, 0));
        if (begin < 0 || end < 0) {
            throw new IllegalArgumentException("The key of callbacks must be a PEM text from " + BEGIN + " to " + END);
        }
        PublicKey key;
        try {
            byte[] der = Base64.getDecoder()
                    .decode(pem.substring(begin + BEGIN.length(), end).replaceAll("\\s", ""));
            key = KeyFactory.getInstance("RSA").generatePublic(new X509EncodedKeySpec(der));
        } catch (IllegalArgumentException | GeneralSecurityException damaged) {
            throw new IllegalArgumentException("The key of callbacks is damaged, or no RSA key");
        }
        if (((RSAPublicKey) key).getModulus().bitLength() < LEAST_BITS) {
            throw new IllegalArgumentException("The key of callbacks has less than " + LEAST_BITS + " bits");
        }
        return key;
    }
}
