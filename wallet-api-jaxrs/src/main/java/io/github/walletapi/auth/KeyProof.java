package io.github.walletapi.auth;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.interfaces.RSAKey;

/** Finds the public key of a private one, for keys of every kind: what this one signs, only that one verifies. */
final class KeyProof {

    private static final byte[] TEXT = "Whose key is this?".getBytes(StandardCharsets.US_ASCII);

    private final PrivateKey key;
    private final String algorithm;
    private final byte[] signature;

    private KeyProof(PrivateKey key, String algorithm, byte[] signature) {
        this.key = key;
        this.algorithm = algorithm;
        this.signature = signature;
    }

    static KeyProof of(PrivateKey key) throws GeneralSecurityException {
        String algorithm = algorithmOf(key);
        if (key instanceof RSAKey) {
            return new KeyProof(key, algorithm, new byte[0]);
        }
        Signature signer = Signature.getInstance(algorithm);
        signer.initSign(key);
        signer.update(TEXT);
        return new KeyProof(key, algorithm, signer.sign());
    }

    boolean isBy(PublicKey other) {
        if (key instanceof RSAKey ours) {
            return other instanceof RSAKey theirs && ours.getModulus().equals(theirs.getModulus());
        }
        try {
            Signature verifier = Signature.getInstance(algorithm);
            verifier.initVerify(other);
            verifier.update(TEXT);
            return verifier.verify(signature);
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    private static String algorithmOf(PrivateKey key) throws InvalidKeyException {
        String name = key.getAlgorithm();
        if (name == null) {
            throw new InvalidKeyException();
        }
        return switch (name) {
            case "RSA", "DSA" -> "SHA256with" + name;
            case "EC", "ECDSA" -> "SHA256withECDSA";
            default -> name;
        };
    }
}
