package io.github.walletapi.auth;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/** Puts certificates into the order in which they are sent: that of the key, who issued it, who issued that. */
final class CertificateChain {

    private CertificateChain() {}

    /** From certificates in any order; those that are no part of it stay out. */
    static List<X509Certificate> of(PrivateKey key, String keyName, List<X509Certificate> given, String where) {
        List<X509Certificate> chain = inOrder(proof(key, keyName), given);
        if (chain.isEmpty()) {
            throw new IllegalArgumentException(keyName + " belongs to none of the certificates" + where);
        }
        return chain;
    }

    private static KeyProof proof(PrivateKey key, String keyName) {
        try {
            return KeyProof.of(key);
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException(keyName + " cannot sign: this JDK does not know its algorithm or curve");
        }
    }

    private static List<X509Certificate> inOrder(KeyProof proof, List<X509Certificate> given) {
        // A renewed certificate may stand beside the old one of the same key.
        Optional<X509Certificate> next = given.stream()
                .filter(certificate -> proof.isBy(certificate.getPublicKey()))
                .max(Comparator.comparing(X509Certificate::getNotAfter));
        List<X509Certificate> rest = new ArrayList<>(given);
        List<X509Certificate> chain = new ArrayList<>();
        while (next.isPresent()) {
            X509Certificate current = next.get();
            chain.add(current);
            rest.removeIf(current::equals);
            next = rest.stream().filter(other -> issued(other, current)).findFirst();
        }
        return List.copyOf(chain);
    }

    private static boolean issued(X509Certificate issuer, X509Certificate certificate) {
        if (!issuer.getSubjectX500Principal().equals(certificate.getIssuerX500Principal()) || isRoot(certificate)) {
            return false;
        }
        try {
            certificate.verify(issuer.getPublicKey());
            return true;
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    static String fingerprint(X509Certificate certificate) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(certificate.getEncoded()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("A certificate that was read cannot be encoded", e);
        }
    }

    private static boolean isRoot(X509Certificate certificate) {
        return certificate.getSubjectX500Principal().equals(certificate.getIssuerX500Principal());
    }
}
