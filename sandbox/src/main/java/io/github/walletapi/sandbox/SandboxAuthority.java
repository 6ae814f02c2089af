package io.github.walletapi.sandbox;

import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Issues certificates for sandboxes that speak HTTPS and for their clients.
 *
 * <pre>{@code
 * SandboxAuthority authority = SandboxAuthority.create();
 * SandboxCertificate shop = authority.issueClient("shop");
 * SandboxServer sandbox = SandboxServer.builder()
 *         .https(authority)
 *         .clientWithCertificate("shop", shop.certificate())
 *         .start();
 * }</pre>
 *
 * <p>Immutable; {@link #withRsa()} and {@link #valid} give a copy that is the same authority and issues differently.
 * Needs {@code org.bouncycastle:bcpkix-jdk18on}, which the sandbox does not bring along.
 */
public final class SandboxAuthority {
    private final SandboxCertificate own;
    private final boolean rsa;
    private final @Nullable Validity validity;

    private SandboxAuthority(SandboxCertificate own, boolean rsa, @Nullable Validity validity) {
        this.own = own;
        this.rsa = rsa;
        this.validity = validity;
    }

    /**
     * Makes a new authority with a key of its own; it issues keys of P-256.
     *
     * @throws IllegalStateException when Bouncy Castle is missing
     */
    public static SandboxAuthority create() {
        try {
            Instant now = Instant.now();
            Validity tenYears = new Validity(now.minus(Duration.ofDays(1)), now.plus(Duration.ofDays(3650)));
            CertificateDraft draft = CertificateDraft.authority("Wallet API sandbox", tenYears);
            return new SandboxAuthority(draft.signedBy(null), false, null);
        } catch (NoClassDefFoundError e) {
            throw new IllegalStateException(
                    "HTTPS and certificates need org.bouncycastle:bcpkix-jdk18on on the class path", e);
        }
    }

    /** Returns a copy that issues RSA keys of 2048 bits. */
    public SandboxAuthority withRsa() {
        return new SandboxAuthority(own, true, validity);
    }

    /** Returns a copy whose certificates are valid in this time; the default is a year from yesterday on. */
    public SandboxAuthority valid(Instant notBefore, Instant notAfter) {
        return new SandboxAuthority(own, rsa, new Validity(notBefore, notAfter));
    }

    /** Returns the certificate that clients of the sandbox have to trust. */
    public X509Certificate certificate() {
        return own.certificate();
    }

    /** Returns that certificate as PEM. */
    public String certificatePem() {
        return own.certificatePem();
    }

    /** Issues a certificate for a server with these host names and IP addresses. */
    public SandboxCertificate issueServer(String firstHost, String... otherHosts) {
        List<String> hosts =
                Stream.concat(Stream.of(firstHost), Stream.of(otherHosts)).toList();
        return draft(firstHost).forServer(hosts).signedBy(own);
    }

    /** Issues a certificate for a client with this common name. */
    public SandboxCertificate issueClient(String commonName) {
        return draft(commonName).forClient().signedBy(own);
    }

    /** Makes a self-signed certificate, which nobody trusts, for a server or a client. */
    public SandboxCertificate issueSelfSigned(String commonName, String... hosts) {
        return draft(commonName).withHosts(List.of(hosts)).signedBy(null);
    }

    private CertificateDraft draft(String commonName) {
        Instant now = Instant.now();
        Validity year = new Validity(now.minus(Duration.ofDays(1)), now.plus(Duration.ofDays(365)));
        return CertificateDraft.of(commonName, rsa, validity == null ? year : validity);
    }

    void requireOwn(X509Certificate certificate) {
        try {
            certificate.verify(own.certificate().getPublicKey());
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("the certificate was not issued by the authority of the sandbox", e);
        }
    }
}
