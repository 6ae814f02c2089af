package io.github.walletapi.auth;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.security.cert.Certificate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TrustedCertificatesTest {
    private static final String PASSWORD = "zzqqPassword";
    private static final Pki.Issued ROOT = Pki.authority("root");
    private static final Pki.Issued OTHER = Pki.authority("other");

    @TempDir
    Path directory;

    @Test
    void platformIsTrustedAloneOrTooOrNotAtAll() {
        TrustedCertificates own = TrustedCertificates.of(List.of(ROOT.certificate()));

        assertThat(TrustedCertificates.platform().certificates()).isEmpty();
        assertThat(TrustedCertificates.platform().includesPlatform()).isTrue();
        assertThat(own.certificates()).containsExactly(ROOT.certificate());
        assertThat(own.includesPlatform()).isFalse();
        assertThat(own.andPlatform().certificates()).containsExactly(ROOT.certificate());
        assertThat(own.andPlatform().includesPlatform()).isTrue();
        assertThat(own.andPlatform()).hasToString("TrustedCertificates[1 and the platform's]");
        assertThat(own).hasToString("TrustedCertificates[1]");
    }

    @Test
    void trustInNobodyIsRefused() {
        Refusal.of(() -> TrustedCertificates.of(List.of())).contains("certificate to trust");
    }

    @Test
    void bundleIsReadInItsOrder() {
        Path bundle = Pki.file(directory, "ca.pem", Pki.pem(List.of(ROOT.certificate(), OTHER.certificate())));

        assertThat(TrustedCertificates.ofPem(bundle).certificates())
                .containsExactly(ROOT.certificate(), OTHER.certificate());
        Refusal.of(() -> TrustedCertificates.ofPem(Pki.file(directory, "key.pem", Pki.pem(ROOT.key()))))
                .contains("key.pem", "no certificate");
    }

    @ParameterizedTest
    @ValueSource(strings = {"PKCS12", "JKS"})
    void ofAKeyStoreOnlyWhatIsThereToBeTrusted(String type) {
        Pki.Issued client = Pki.client("shop").by(OTHER);
        Path file = Pki.keyStore(directory, type, PASSWORD, store -> {
            store.setCertificateEntry("root", ROOT.certificate());
            store.setKeyEntry(
                    "shop", client.key(), PASSWORD.toCharArray(), client.chain().toArray(Certificate[]::new));
        });

        assertThat(TrustedCertificates.ofKeyStore(file, null, Secret.of(PASSWORD))
                        .certificates())
                .containsExactly(ROOT.certificate());
        Refusal.of(() -> TrustedCertificates.ofKeyStore(file, type, Secret.of("zzqqOther")))
                .contains("password", "store", "wrong");
    }

    @Test
    void jksNeedsNoPassword() {
        Path file = Pki.keyStore(
                directory, "JKS", PASSWORD, store -> store.setCertificateEntry("root", ROOT.certificate()));

        assertThat(TrustedCertificates.ofKeyStore(file, null, null).certificates())
                .containsExactly(ROOT.certificate());
    }

    @Test
    void storeInWhichNothingIsTrustedIsRefused() {
        Path encrypted = Pki.keyStore(
                directory, "PKCS12", PASSWORD, store -> store.setCertificateEntry("root", ROOT.certificate()));
        Refusal.of(() -> TrustedCertificates.ofKeyStore(encrypted, null, null)).contains("store", "without a password");

        Path empty = Pki.keyStore(directory, "PKCS12", PASSWORD, store -> {});
        Refusal.of(() -> TrustedCertificates.ofKeyStore(empty, null, Secret.of(PASSWORD)))
                .contains("store", "no trusted certificate")
                .doesNotContain("without a password");
    }
}
