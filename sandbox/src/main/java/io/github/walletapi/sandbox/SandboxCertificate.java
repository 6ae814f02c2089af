package io.github.walletapi.sandbox;

import io.github.walletapi.sandbox.internal.auth.Secrets;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.util.Base64;
import java.util.List;
import javax.net.ssl.KeyManager;
import javax.net.ssl.KeyManagerFactory;

/** Holds a private key and its certificate, issued by a {@link SandboxAuthority}; immutable. */
public final class SandboxCertificate {
    private final PrivateKey key;
    private final List<X509Certificate> chain;

    SandboxCertificate(PrivateKey key, List<X509Certificate> chain) {
        this.key = key;
        this.chain = chain;
    }

    /** Returns the private key. */
    public PrivateKey key() {
        return key;
    }

    /** Returns the certificate itself. */
    public X509Certificate certificate() {
        return chain.get(0);
    }

    /** Returns the certificate and after it that of its authority, if it has one. */
    public List<X509Certificate> chain() {
        return chain;
    }

    /** Returns the certificate itself as PEM, without that of its authority. */
    public String certificatePem() {
        try {
            return pem("CERTIFICATE", certificate().getEncoded());
        } catch (CertificateEncodingException e) {
            throw new IllegalStateException("a certificate made here can be written", e);
        }
    }

    /** Returns the private key as PEM of PKCS#8, not encrypted. */
    public String keyPem() {
        return pem("PRIVATE KEY", key.getEncoded());
    }

    private static String pem(String what, byte[] der) {
        String text = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(der);
        return "-----BEGIN " + what + "-----\n" + text + "\n-----END " + what + "-----\n";
    }

    /** Writes both as PEM over what is there; only the owner may read the key where the file system knows owners. */
    public void writePem(Path certificateFile, Path keyFile) {
        try {
            Files.writeString(certificateFile, certificatePem());
            Files.deleteIfExists(keyFile);
            if (FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
                Files.createFile(
                        keyFile, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            }
            Files.writeString(keyFile, keyPem());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write the certificate or its key: " + e.getMessage(), e);
        }
    }

    /** Makes a PKCS12 key store with the chain and, under this password, the key; its one alias is {@code sandbox}. */
    public KeyStore keyStore(char[] password) {
        try {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(null, null);
            store.setKeyEntry("sandbox", key, password, chain.toArray(Certificate[]::new));
            return store;
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException("every JDK can make a PKCS12 key store", e);
        }
    }

    /** Makes the key managers of a TLS server with this certificate. */
    KeyManager[] keyManagers() {
        try {
            char[] password = Secrets.random(16).toCharArray();
            KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            keys.init(keyStore(password), password);
            return keys.getKeyManagers();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this JDK cannot serve TLS", e);
        }
    }

    /** Names the subject, never the key. */
    @Override
    public String toString() {
        return "SandboxCertificate[" + certificate().getSubjectX500Principal() + "]";
    }
}
