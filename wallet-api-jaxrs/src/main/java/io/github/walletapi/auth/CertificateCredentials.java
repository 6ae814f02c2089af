package io.github.walletapi.auth;

import java.io.InvalidObjectException;
import java.io.NotSerializableException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.nio.file.Path;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A private key and the certificates that belong to it: the client certificate for TLS.
 *
 * <p>Every factory throws {@link IllegalArgumentException} if it cannot read what it is given, or if no certificate
 * belongs to the key. The message names the file and what is wrong with it, never what stands in it.
 *
 * <p>They hold a private key, so they are never serialised: writing them fails with a {@link NotSerializableException}.
 */
public final class CertificateCredentials implements Credentials, Serializable {

    private static final long serialVersionUID = 1L;

    private final transient PrivateKey key;
    private final transient List<X509Certificate> chain;
    private final transient String where;

    private CertificateCredentials(PrivateKey key, List<X509Certificate> given, String keyName, String where) {
        this.key = key;
        this.chain = CertificateChain.of(key, keyName, given, where);
        this.where = where;
    }

    /** Uses what the application has read; the certificates may have any order. */
    public static CertificateCredentials of(PrivateKey key, List<X509Certificate> chain) {
        return new CertificateCredentials(Objects.requireNonNull(key, "key"), chain, "The private key", "");
    }

    /**
     * From a key store.
     *
     * @param type as the JDK names it; null finds out whether it is PKCS12 or JKS
     * @param keyPassword if the key has a password of its own
     * @param alias of the key; null if there is only one
     */
    public static CertificateCredentials ofKeyStore(
            Path file, @Nullable String type, Secret password, @Nullable Secret keyPassword, @Nullable String alias) {
        KeyStoreFile store = KeyStoreFile.open(file, type, Objects.requireNonNull(password, "password"));
        String found = store.aliasOfKey(alias);
        PrivateKey key = store.key(found, keyPassword == null ? password : keyPassword);
        String where = " in " + file.toAbsolutePath();
        return new CertificateCredentials(key, store.chain(found), "The private key " + found + where, where);
    }

    /**
     * From PEM files, or one file named twice. The certificates may have any order.
     *
     * <p>The key is plain PKCS#8; PKCS#1, EC and encrypted keys need Bouncy Castle in the application.
     *
     * @param keyPassword if the key is encrypted
     */
    public static CertificateCredentials ofPem(Path certificates, Path key, @Nullable Secret keyPassword) {
        List<X509Certificate> given = PemBlock.certificatesIn(certificates);
        PrivateKey read = PemKey.read(key, keyPassword);
        return new CertificateCredentials(
                read, given, "The private key in " + key.toAbsolutePath(), " in " + certificates.toAbsolutePath());
    }

    /** The certificate of the key first, then who issued it. */
    public List<X509Certificate> chain() {
        return chain;
    }

    /** The private key itself. Keep it out of logs, messages and fields. */
    public PrivateKey revealKey() {
        return key;
    }

    /** From when on the certificate is valid. */
    public Instant notBefore() {
        return chain.get(0).getNotBefore().toInstant();
    }

    /** Until when the certificate is valid. */
    public Instant notAfter() {
        return chain.get(0).getNotAfter().toInstant();
    }

    /** Whole days until it expires: 0 on the last one, negative afterwards. */
    public long daysLeft(Clock clock) {
        return Math.floorDiv(Duration.between(clock.instant(), notAfter()).toSeconds(), 86_400L);
    }

    /** The SHA-256 of the certificate, as {@code openssl x509 -fingerprint -sha256} has it but for colons and case. */
    public String fingerprint() {
        return CertificateChain.fingerprint(chain.get(0));
    }

    /** Why a server will hardly accept them: expired, not valid yet, not meant for clients; empty if all is well. */
    public List<String> problems(Clock clock) {
        return CertificateProblems.of(chain, where, clock.instant());
    }

    /**
     * The same ones, if they have no {@link #problems}: for a reader whose last reading stays when this one fails.
     *
     * @throws IllegalArgumentException that says the problems
     */
    public CertificateCredentials usable(Clock clock) {
        List<String> problems = problems(clock);
        if (!problems.isEmpty()) {
            throw new IllegalArgumentException(String.join("; ", problems));
        }
        return this;
    }

    /** By the certificates alone: whoever has the same ones has the same key. */
    @Override
    public boolean isSameAs(Credentials other) {
        return equals(other);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other == this
                || (other instanceof CertificateCredentials credentials && chain.equals(credentials.chain));
    }

    @Override
    public int hashCode() {
        return chain.hashCode();
    }

    /** Whom they name and until when. */
    @Override
    public String toString() {
        return "CertificateCredentials["
                + chain.get(0).getSubjectX500Principal().getName() + ", until " + notAfter() + "]";
    }

    private void writeObject(ObjectOutputStream out) throws NotSerializableException {
        throw new NotSerializableException(
                "A private key is never serialised: keep the credentials out of sessions, caches and remote calls");
    }

    private void readObject(ObjectInputStream in) throws InvalidObjectException {
        throw new InvalidObjectException(
                "A private key is never serialised: keep the credentials out of sessions, caches and remote calls");
    }
}
