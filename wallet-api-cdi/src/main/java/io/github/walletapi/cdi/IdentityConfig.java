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
import org.jspecify.annotations.Nullable;

/** Who a client is: a MAC id and key, or a certificate from PEM files or from a key store. */
record IdentityConfig(
        @ConfigKey(value = MAC_ID, description = "MAC id of the client, as Paysera gave it") @Nullable
        String macId,

        @ConfigKey(value = MAC_KEY, description = "MAC key of the client") @Nullable
        Secret macKey,

        @ConfigKey(
                value = MAC_KEY_FILE,
                insteadOf = MAC_KEY,
                description = "file that holds the MAC key and nothing else")
        @Nullable
        Path macKeyFile,

        @ConfigKey(
                value = CERTIFICATE,
                description = "PEM file with the client certificate and who issued it; instead of a MAC key")
        @Nullable
        Path certificate,

        @ConfigKey(
                value = KEY,
                description = "PEM file with the private key of `tls.certificate`; can be the same file")
        @Nullable
        Path key,

        @ConfigKey(
                value = KEY_PASSWORD,
                verbatim = true,
                calledInSentences = "password of the key ",
                description = "password of the private key")
        @Nullable
        Secret keyPassword,

        @ConfigKey(
                value = "tls.key-password-file",
                insteadOf = KEY_PASSWORD,
                calledInSentences = "password of the key ",
                saidWhenMissing = "its password is missing",
                description = "file that holds the password of the private key")
        @Nullable
        Path keyPasswordFile,

        @ConfigKey(
                value = KEY_STORE,
                description = "key store with the client certificate and its key; instead of `tls.certificate`")
        @Nullable
        Path keyStore,

        @ConfigKey(
                value = "tls.key-store-type",
                type = "type as the JDK names it",
                calledInSentences = "of the type",
                description = "type of `tls.key-store`; PKCS12 and JKS are found out")
        @Nullable
        String keyStoreType,

        @ConfigKey(
                value = KEY_STORE_PASSWORD,
                verbatim = true,
                calledInSentences = "password of the key store",
                description = "password of the key store")
        @Nullable
        Secret keyStorePassword,

        @ConfigKey(
                value = KEY_STORE_PASSWORD_FILE,
                insteadOf = KEY_STORE_PASSWORD,
                calledInSentences = "password of the key store",
                description = "file that holds the password of the key store")
        @Nullable
        Path keyStorePasswordFile,

        @ConfigKey(
                value = "tls.key-alias",
                calledInSentences = "alias",
                saidWhenMissing = "say which by its alias",
                description = "alias of the key in the key store; needed if it holds several")
        @Nullable
        String keyAlias)
        implements OnePlace {

    static final String MAC_ID = "mac.id";
    static final String MAC_KEY = "mac.key";
    static final String MAC_KEY_FILE = "mac.key-file";
    static final String CERTIFICATE = "tls.certificate";
    static final String KEY = "tls.key";
    static final String KEY_STORE = "tls.key-store";
    static final String KEY_PASSWORD = "tls.key-password";
    private static final String KEY_STORE_PASSWORD = "tls.key-store-password";
    private static final String KEY_STORE_PASSWORD_FILE = "tls.key-store-password-file";

    /** Refuses what could never sign. */
    IdentityConfig {
        Secret any = Secret.of("any");
        new MacCredentials(macId == null ? any.reveal() : macId, macKey == null ? any : macKey);
    }

    static Settings.Group placeIn(Settings settings) {
        return settings.nearestGroup(ConfigKeys.in(IdentityConfig.class));
    }

    @Override
    public void check(Settings.Group set, ConfigValues values) {
        boolean pem = set.has(CERTIFICATE) || (set.has(KEY) && !set.has(KEY_STORE));
        boolean store = set.has(KEY_STORE);
        boolean mac = set.has(MAC_ID) || set.has(MAC_KEY) || set.has(MAC_KEY_FILE);
        values.atMostOne(set, MAC_ID, CERTIFICATE, KEY_STORE);
        if (mac && !set.has(MAC_ID) && (pem || store)) {
            values.atMostOne(set, MAC_KEY, MAC_KEY_FILE, CERTIFICATE, KEY_STORE);
        } else if (mac || !(pem || store)) {
            values.required(set, MAC_ID);
            values.required(set, MAC_KEY, MAC_KEY_FILE);
        }
        if (pem) {
            values.required(set, CERTIFICATE);
            values.required(set, KEY);
        }
        if (store) {
            values.required(set, KEY_STORE_PASSWORD, KEY_STORE_PASSWORD_FILE);
        }
    }

    boolean isCertificate() {
        return certificate != null || keyStore != null;
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
