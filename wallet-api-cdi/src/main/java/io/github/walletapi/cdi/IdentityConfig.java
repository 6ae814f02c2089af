package io.github.walletapi.cdi;

import io.github.walletapi.auth.CertificateCredentials;
import io.github.walletapi.auth.Credentials;
import io.github.walletapi.auth.MacCredentials;
import io.github.walletapi.auth.Secret;
import io.github.walletapi.auth.SecretFile;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Who a client is: a MAC id and key, or a certificate from PEM files or from a key store. */
record IdentityConfig(
        @ConfigKey(value = "mac.id", type = "text", description = "MAC id of the client, as Paysera gave it") @Nullable
        String macId,

        @ConfigKey(value = "mac.key", type = "secret text", description = "MAC key of the client") @Nullable
        Secret macKey,

        @ConfigKey(
                value = "mac.key-file",
                type = "path",
                description = "file that holds the MAC key and nothing else; instead of `mac.key`")
        @Nullable
        Path macKeyFile,

        @ConfigKey(
                value = "tls.certificate",
                type = "path",
                description = "PEM file with the client certificate and who issued it; instead of a MAC key")
        @Nullable
        Path certificate,

        @ConfigKey(
                value = "tls.key",
                type = "path",
                description = "PEM file with the private key of `tls.certificate`; can be the same file")
        @Nullable
        Path key,

        @ConfigKey(
                value = "tls.key-password",
                verbatim = true,
                type = "secret text",
                description = "password of the private key")
        @Nullable
        Secret keyPassword,

        @ConfigKey(
                value = "tls.key-password-file",
                type = "path",
                description = "file that holds the password of the private key")
        @Nullable
        Path keyPasswordFile,

        @ConfigKey(
                value = "tls.key-store",
                type = "path",
                description = "key store with the client certificate and its key; instead of `tls.certificate`")
        @Nullable
        Path keyStore,

        @ConfigKey(
                value = "tls.key-store-type",
                type = "type as the JDK names it",
                description = "type of `tls.key-store`; PKCS12 and JKS are found out")
        @Nullable
        String keyStoreType,

        @ConfigKey(
                value = "tls.key-store-password",
                verbatim = true,
                type = "secret text",
                description = "password of the key store")
        @Nullable
        Secret keyStorePassword,

        @ConfigKey(
                value = "tls.key-store-password-file",
                type = "path",
                description = "file that holds the password of the key store")
        @Nullable
        Path keyStorePasswordFile,

        @ConfigKey(
                value = "tls.key-alias",
                type = "text",
                description = "alias of the key in the key store; needed if it holds several")
        @Nullable
        String keyAlias) {

    boolean isCertificate() {
        return certificate != null || keyStore != null;
    }

    /** All files that {@link #credentials} reads. */
    List<Path> files() {
        return Stream.of(macKeyFile, certificate, key, keyPasswordFile, keyStore, keyStorePasswordFile)
                .filter(Objects::nonNull)
                .map(Path.class::cast)
                .toList();
    }

    /**
     * Reads them.
     *
     * @throws IllegalArgumentException that names the file, if they cannot be read or would not be accepted now
     */
    Credentials credentials(Clock clock) {
        if (keyStore == null && certificate == null) {
            String id = Objects.requireNonNull(macId);
            return macKeyFile == null
                    ? new MacCredentials(id, Objects.requireNonNull(macKey))
                    : MacCredentials.ofKeyFile(id, macKeyFile);
        }
        CertificateCredentials read = certificate == null || key == null
                ? CertificateCredentials.ofKeyStore(
                        Objects.requireNonNull(keyStore),
                        keyStoreType,
                        Objects.requireNonNull(secret(keyStorePassword, keyStorePasswordFile)),
                        secret(keyPassword, keyPasswordFile),
                        keyAlias)
                : CertificateCredentials.ofPem(certificate, key, secret(keyPassword, keyPasswordFile));
        List<String> problems = read.problems(clock);
        if (!problems.isEmpty()) {
            throw new IllegalArgumentException(String.join("; ", problems));
        }
        return read;
    }

    private static @Nullable Secret secret(@Nullable Secret given, @Nullable Path file) {
        return file == null ? given : SecretFile.read(file);
    }
}
