package io.github.walletapi.it;

import io.github.walletapi.sandbox.SandboxCertificate;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;

/** Files with keys and certificates, as an administrator lays them down beside a server; below {@code target}. */
final class KeyFiles {

    private final Path directory;

    private KeyFiles(Path directory) {
        this.directory = directory;
    }

    /** In a new directory. */
    static KeyFiles create() {
        try {
            Path target = Path.of("target").toAbsolutePath();
            return new KeyFiles(Files.createTempDirectory(target, "keys"));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    Path directory() {
        return directory;
    }

    /** Where a file of this name is, or would be. */
    Path at(String name) {
        return directory.resolve(name);
    }

    Path text(String name, String content) {
        try {
            return Files.writeString(at(name), content);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** As {@code name.pem} and {@code name.key}. */
    void pem(String name, SandboxCertificate certificate) {
        certificate.writePem(at(name + ".pem"), at(name + ".key"));
    }

    Path keyStore(String name, SandboxCertificate certificate, String password) {
        return store(name, certificate.keyStore(password.toCharArray()), password);
    }

    Path trustStore(String name, X509Certificate trusted, String password) {
        try {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(null, null);
            store.setCertificateEntry("authority", trusted);
            return store(name, store, password);
        } catch (GeneralSecurityException | IOException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private Path store(String name, KeyStore store, String password) {
        try (OutputStream out = Files.newOutputStream(at(name))) {
            store.store(out, password.toCharArray());
            return at(name);
        } catch (GeneralSecurityException | IOException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
