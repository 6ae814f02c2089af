package io.github.walletapi.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.cert.CertPathValidator;
import java.security.cert.CertPathValidatorException;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.cert.PKIXParameters;
import java.security.cert.TrustAnchor;
import java.security.cert.X509Certificate;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SandboxAuthorityTest {
    private static final Instant FROM = Instant.parse("2030-01-01T00:00:00Z");
    private static final Instant UNTIL = Instant.parse("2031-01-01T00:00:00Z");
    private static final SandboxAuthority AUTHORITY = SandboxAuthority.create();

    private static Certificate read(String pem) throws GeneralSecurityException {
        return CertificateFactory.getInstance("X.509")
                .generateCertificate(new ByteArrayInputStream(pem.getBytes(StandardCharsets.US_ASCII)));
    }

    private static PrivateKey readKey(String pem, String algorithm) throws GeneralSecurityException {
        String base64 = pem.replaceAll("-----[A-Z ]+-----|\n", "");
        return KeyFactory.getInstance(algorithm)
                .generatePrivate(new PKCS8EncodedKeySpec(Base64.getDecoder().decode(base64)));
    }

    private static void validate(SandboxCertificate certificate, Instant when) throws GeneralSecurityException {
        PKIXParameters parameters = new PKIXParameters(Set.of(new TrustAnchor(AUTHORITY.certificate(), null)));
        parameters.setRevocationEnabled(false);
        parameters.setDate(Date.from(when));
        CertPathValidator.getInstance("PKIX")
                .validate(
                        CertificateFactory.getInstance("X.509").generateCertPath(List.of(certificate.certificate())),
                        parameters);
    }

    private static void assertMatch(SandboxCertificate certificate, String algorithm) throws GeneralSecurityException {
        Signature signature = Signature.getInstance(algorithm);
        signature.initSign(certificate.key());
        signature.update((byte) 1);
        byte[] signed = signature.sign();
        signature.initVerify(certificate.certificate());
        signature.update((byte) 1);
        assertThat(signature.verify(signed)).isTrue();
    }

    @Test
    void theAuthoritySignsItselfAndMayOnlyIssue() throws GeneralSecurityException {
        X509Certificate own = AUTHORITY.certificate();

        own.verify(own.getPublicKey());
        assertThat(own.getBasicConstraints()).isNotNegative();
        assertThat(own.getKeyUsage()).startsWith(false, false, false, false, false, true, true);
        assertThat(read(AUTHORITY.certificatePem())).isEqualTo(own);
        assertThat(SandboxAuthority.create().certificate()).isNotEqualTo(own);
    }

    @Test
    void aServerHasItsNamesAndAddresses() throws GeneralSecurityException {
        SandboxCertificate server = AUTHORITY.issueServer("localhost", "127.0.0.1", "::1", "*.example.com");
        X509Certificate certificate = server.certificate();

        assertThat(certificate.getSubjectAlternativeNames())
                .extracting(name -> name.get(0) + " " + name.get(1))
                .containsExactly("2 localhost", "7 127.0.0.1", "7 0:0:0:0:0:0:0:1", "2 *.example.com");
        assertThat(certificate.getExtendedKeyUsage()).containsExactly("1.3.6.1.5.5.7.3.1");
        assertThat(certificate.getBasicConstraints()).isEqualTo(-1);
        assertThat(server.chain()).containsExactly(certificate, AUTHORITY.certificate());
        validate(server, Instant.now());
    }

    @Test
    void aClientHasItsNameWhateverStandsInIt() throws GeneralSecurityException {
        X509Certificate certificate =
                AUTHORITY.issueClient("shop, \"ą\" + CN=x").certificate();

        assertThat(certificate.getSubjectX500Principal().getName()).isEqualTo("CN=shop\\, \\\"ą\\\" \\+ CN\\=x");
        assertThat(certificate.getExtendedKeyUsage()).containsExactly("1.3.6.1.5.5.7.3.2");
        assertThat(certificate.getSubjectAlternativeNames()).isNull();
    }

    @Test
    void keysAreOfP256OrRsa() throws GeneralSecurityException {
        SandboxCertificate ec = AUTHORITY.issueClient("shop");
        SandboxCertificate rsa = AUTHORITY.withRsa().issueClient("shop");

        assertThat(((ECPublicKey) ec.certificate().getPublicKey())
                        .getParams()
                        .getOrder()
                        .bitLength())
                .isEqualTo(256);
        assertThat(((RSAPublicKey) rsa.certificate().getPublicKey())
                        .getModulus()
                        .bitLength())
                .isEqualTo(2048);
        assertMatch(ec, "SHA256withECDSA");
        assertMatch(rsa, "SHA256withRSA");
        assertThat(readKey(ec.keyPem(), "EC")).isEqualTo(ec.key());
        assertThat(readKey(rsa.keyPem(), "RSA")).isEqualTo(rsa.key());
        validate(rsa, Instant.now());
    }

    @Test
    void certificatesAreGoodAsLongAsWanted() throws GeneralSecurityException {
        SandboxCertificate later = AUTHORITY.valid(FROM, UNTIL).withRsa().issueServer("localhost");

        assertThat(later.certificate().getNotBefore().toInstant()).isEqualTo(FROM);
        assertThat(later.certificate().getNotAfter().toInstant()).isEqualTo(UNTIL);
        validate(later, FROM.plusSeconds(1));
        assertThatThrownBy(() -> validate(later, FROM.minusSeconds(1))).isInstanceOf(CertPathValidatorException.class);
        assertThatThrownBy(() -> validate(later, UNTIL.plusSeconds(1))).isInstanceOf(CertPathValidatorException.class);
        assertThatIllegalArgumentException().isThrownBy(() -> AUTHORITY.valid(UNTIL, FROM));
    }

    @Test
    void aSelfSignedOneHasNoAuthority() throws GeneralSecurityException {
        SandboxCertificate alone = AUTHORITY.issueSelfSigned("alone", "localhost");

        assertThat(alone.chain()).hasSize(1);
        alone.certificate().verify(alone.certificate().getPublicKey());
        assertThat(alone.certificate().getSubjectAlternativeNames()).hasSize(1);
        assertThatThrownBy(() -> validate(alone, Instant.now())).isInstanceOf(CertPathValidatorException.class);
    }

    @Test
    void filesHoldTheCertificateAndAKeyForItsOwnerAlone(@TempDir Path directory)
            throws IOException, GeneralSecurityException {
        SandboxCertificate shop = AUTHORITY.issueClient("shop");
        Path key = directory.resolve("client.key");
        Files.writeString(key, "what was there before, and was much longer than a key".repeat(100));

        shop.writePem(directory.resolve("client.pem"), key);

        assertThat(read(Files.readString(directory.resolve("client.pem")))).isEqualTo(shop.certificate());
        assertThat(readKey(Files.readString(key), "EC")).isEqualTo(shop.key());
        if (directory.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(key)))
                    .isEqualTo("rw-------");
        }
        assertThatThrownBy(() -> shop.writePem(directory.resolve("none/x"), key))
                .isInstanceOf(java.io.UncheckedIOException.class)
                .hasMessageNotContaining(shop.keyPem());
    }

    @Test
    void theKeyStoreHasKeyAndChainUnderThePassword() throws GeneralSecurityException {
        SandboxCertificate shop = AUTHORITY.issueClient("shop");
        KeyStore store = shop.keyStore("secret".toCharArray());

        assertThat(store.getType()).isEqualTo("PKCS12");
        assertThat(store.getKey("sandbox", "secret".toCharArray())).isEqualTo(shop.key());
        assertThat(store.getCertificateChain("sandbox")).containsExactly(shop.certificate(), AUTHORITY.certificate());
        assertThatThrownBy(() -> store.getKey("sandbox", "other".toCharArray()))
                .isInstanceOf(GeneralSecurityException.class);
        assertThat(shop.toString()).isEqualTo("SandboxCertificate[CN=shop]");
    }

    @Test
    void aSandboxWithoutHttpsHasNoAuthority() {
        try (SandboxServer plain = SandboxServer.start()) {
            assertThatIllegalStateException().isThrownBy(plain::authority).withMessageContaining("https()");
        }
        X509Certificate shop = AUTHORITY.issueClient("shop").certificate();
        SandboxBuilder withCertificate = SandboxServer.builder().clientWithCertificate("shop", shop);
        assertThatIllegalStateException().isThrownBy(withCertificate::start).withMessageContaining("https()");
        assertThatIllegalStateException()
                .isThrownBy(SandboxServer.builder().requireCertificates()::start)
                .withMessageContaining("https()");
    }
}
