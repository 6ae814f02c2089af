package io.github.walletapi.cdi;

import io.github.walletapi.auth.Secret;
import io.github.walletapi.auth.SecretFile;
import io.github.walletapi.auth.TrustedCertificates;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Which certificates of servers a client believes. */
record TrustConfig(
        @ConfigKey(
                value = "tls.trusted-certificates",
                type = "path",
                description = "PEM file with certificates of authorities or servers to trust")
        @Nullable
        Path certificates,

        @ConfigKey(
                value = "tls.trust-store",
                type = "path",
                description = "key store with certificates to trust; instead of `tls.trusted-certificates`")
        @Nullable
        Path store,

        @ConfigKey(
                value = "tls.trust-store-type",
                type = "type as the JDK names it",
                description = "type of `tls.trust-store`; PKCS12 and JKS are found out")
        @Nullable
        String storeType,

        @ConfigKey(
                value = "tls.trust-store-password",
                verbatim = true,
                type = "secret text",
                description = "password of the trust store")
        @Nullable
        Secret storePassword,

        @ConfigKey(
                value = "tls.trust-store-password-file",
                type = "path",
                description = "file that holds the password of the trust store")
        @Nullable
        Path storePasswordFile,

        @ConfigKey(
                value = "tls.trust-platform",
                type = "`true` or `false`",
                defaultValue = "true",
                description = "trust the platform's authorities besides those given")
        boolean platformToo) {

    static Settings.Group groupIn(Settings settings) {
        return settings.nearestGroup(ConfigKeys.in(TrustConfig.class));
    }

    /** Adds what is wrong; null if anything is. */
    static @Nullable TrustConfig read(Settings.Group group, List<String> problems) {
        List<String> found = new ArrayList<>();
        ConfigValues values = new ConfigValues(found);
        values.atMostOne(group, "tls.trusted-certificates", "tls.trust-store");
        values.atMostOne(group, "tls.trust-store-password", "tls.trust-store-password-file");
        Boolean platform = values.optional(group, "tls.trust-platform", ConfigValues::flag);
        TrustConfig read = new TrustConfig(
                values.optional(group, "tls.trusted-certificates", ConfigValues::path),
                values.optional(group, "tls.trust-store", ConfigValues::path),
                values.optional(group, "tls.trust-store-type", Function.identity()),
                values.optional(group, "tls.trust-store-password", Secret::of),
                values.optional(group, "tls.trust-store-password-file", ConfigValues::path),
                platform == null || platform);
        if (found.isEmpty() && !read.platformToo && read.certificates == null && read.store == null) {
            found.add(group.prefix() + "tls.trust-platform is false, and nothing else is to be trusted: expected "
                    + group.prefix() + "tls.trusted-certificates or " + group.prefix() + "tls.trust-store");
        }
        problems.addAll(found);
        return found.isEmpty() ? read : null;
    }

    /** All files that {@link #trusted} reads. */
    List<Path> files() {
        return Stream.of(certificates, store, storePasswordFile)
                .filter(Objects::nonNull)
                .map(Path.class::cast)
                .toList();
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
