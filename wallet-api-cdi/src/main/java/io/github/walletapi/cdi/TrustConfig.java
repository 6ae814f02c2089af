package io.github.walletapi.cdi;

import io.github.walletapi.auth.Secret;
import io.github.walletapi.auth.SecretFile;
import io.github.walletapi.auth.TrustedCertificates;
import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Which certificates of servers a client believes. */
record TrustConfig(
        @ConfigKey(value = CERTIFICATES, description = "PEM file with certificates of authorities or servers to trust")
        @Nullable
        Path certificates,

        @ConfigKey(value = STORE, insteadOf = CERTIFICATES, description = "key store with certificates to trust")
        @Nullable
        Path store,

        @ConfigKey(
                value = "tls.trust-store-type",
                type = "type as the JDK names it",
                calledInSentences = "of the type",
                description = "type of `tls.trust-store`; PKCS12 and JKS are found out")
        @Nullable
        String storeType,

        @ConfigKey(
                value = STORE_PASSWORD,
                verbatim = true,
                calledInSentences = "password of the key store",
                description = "password of the trust store")
        @Nullable
        Secret storePassword,

        @ConfigKey(
                value = "tls.trust-store-password-file",
                insteadOf = STORE_PASSWORD,
                calledInSentences = "password of the key store",
                description = "file that holds the password of the trust store")
        @Nullable
        Path storePasswordFile,

        @ConfigKey(
                value = PLATFORM,
                defaultValue = "true",
                description = "trust the platform's authorities besides those given")
        boolean platformToo)
        implements OnePlace {

    private static final String CERTIFICATES = "tls.trusted-certificates";
    private static final String STORE = "tls.trust-store";
    static final String STORE_PASSWORD = "tls.trust-store-password";
    private static final String PLATFORM = "tls.trust-platform";

    static Settings.Group placeIn(Settings settings) {
        return settings.nearestGroup(ConfigKeys.in(TrustConfig.class));
    }

    @Override
    public void check(Settings.Group set, ConfigValues values) {
        if (!platformToo && !set.has(CERTIFICATES) && !set.has(STORE)) {
            values.add(set.prefix() + PLATFORM + " is false, and nothing else is to be trusted: expected "
                    + set.prefix() + CERTIFICATES + " or " + set.prefix() + STORE);
        }
    }

    /**
     * Reads them.
     *
     * @throws IllegalArgumentException that names the file, if they cannot be read
     */
    TrustedCertificates trusted() {
        if (certificates == null && store == null) {
            return TrustedCertificates.platform();
        }
        TrustedCertificates given = store == null
                ? TrustedCertificates.ofPem(Objects.requireNonNull(certificates))
                : TrustedCertificates.ofKeyStore(
                        store,
                        storeType,
                        storePasswordFile == null ? storePassword : SecretFile.read(storePasswordFile));
        return platformToo ? given.andPlatform() : given;
    }
}
