package io.github.walletapi.auth;

import java.io.Serializable;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which certificates of servers are believed: those issued by the platform's authorities, by given ones, or by both.
 *
 * <p>There is no way to believe any certificate. The factories throw {@link IllegalArgumentException} if there is no
 * certificate to be read; the message names the file.
 *
 * @param certificates the given ones; empty if only the platform's are trusted
 * @param includesPlatform whether the platform's are trusted too
 */
public record TrustedCertificates(List<X509Certificate> certificates, boolean includesPlatform)
        implements Serializable {

    private static final TrustedCertificates PLATFORM = new TrustedCertificates(List.of(), true);

    /**
     * Takes a copy of the list.
     *
     * @throws IllegalArgumentException if there is nothing to trust
     */
    public TrustedCertificates {
        certificates = List.copyOf(certificates);
        if (certificates.isEmpty() && !includesPlatform) {
            throw new IllegalArgumentException("There must be a certificate to trust");
        }
    }

    /** What the JDK, or the server that runs on it, trusts. */
    public static TrustedCertificates platform() {
        return PLATFORM;
    }

    /** These authorities or servers, and no others. */
    public static TrustedCertificates of(List<X509Certificate> certificates) {
        return new TrustedCertificates(certificates, false);
    }

    /** All certificates of a PEM file, and no others. */
    public static TrustedCertificates ofPem(Path bundle) {
        return of(PemBlock.certificatesIn(bundle));
    }

    /**
     * The trusted certificates of a key store, and no others.
     *
     * @param type as the JDK names it; null finds out whether it is PKCS12 or JKS
     * @param password without one, the content of a JKS is not checked, and of a PKCS12 only what is not encrypted seen
     */
    public static TrustedCertificates ofKeyStore(Path file, @Nullable String type, @Nullable Secret password) {
        List<X509Certificate> found = KeyStoreFile.open(file, type, password).trusted();
        if (found.isEmpty()) {
            throw new IllegalArgumentException(
                    "The key store " + file.toAbsolutePath() + " holds no trusted certificate"
                            + (password == null ? " that can be seen without a password" : "")
                            + "; keytool -importcert puts them there, openssl does not mark them as trusted");
        }
        return of(found);
    }

    /** The same ones and those of the platform. */
    public TrustedCertificates andPlatform() {
        return new TrustedCertificates(certificates, true);
    }

    /** Whether these are the same, be they the same objects or read anew. */
    public boolean isSameAs(TrustedCertificates other) {
        return equals(other);
    }

    /** How many, and whether the platform's too. */
    @Override
    public String toString() {
        return "TrustedCertificates[" + certificates.size() + (includesPlatform ? " and the platform's]" : "]");
    }
}
