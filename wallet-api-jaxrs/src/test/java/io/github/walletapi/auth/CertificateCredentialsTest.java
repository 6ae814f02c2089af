package io.github.walletapi.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CertificateCredentialsTest {
    private static final Instant FROM = Instant.parse("2030-01-01T00:00:00Z");
    private static final Instant UNTIL = Instant.parse("2031-01-01T00:00:00Z");
    private static final Pki.Issued ROOT = Pki.authority("root");
    private static final Pki.Draft DRAFT = Pki.client("shop").from(FROM).until(UNTIL);
    private static final CertificateCredentials CLIENT = DRAFT.by(ROOT).credentials();

    private static Clock at(Instant instant) {
        return Clock.fixed(instant, ZoneOffset.UTC);
    }

    @Test
    void validityIsThatOfTheCertificateOfTheKey() {
        assertThat(CLIENT.notBefore()).isEqualTo(FROM);
        assertThat(CLIENT.notAfter()).isEqualTo(UNTIL);
    }

    @Test
    void daysLeftAreWholeOnes() {
        assertThat(CLIENT.daysLeft(at(UNTIL.minusSeconds(86_400)))).isEqualTo(1);
        assertThat(CLIENT.daysLeft(at(UNTIL.minusSeconds(86_399)))).isZero();
        assertThat(CLIENT.daysLeft(at(UNTIL))).isZero();
        assertThat(CLIENT.daysLeft(at(UNTIL.plusSeconds(1)))).isEqualTo(-1);
        assertThat(CLIENT.daysLeft(at(FROM))).isEqualTo(365);
    }

    @Test
    void fingerprintIsTheOneThatToolsShow() throws Exception {
        byte[] hash = MessageDigest.getInstance("SHA-256")
                .digest(CLIENT.chain().get(0).getEncoded());

        assertThat(CLIENT.fingerprint())
                .isEqualTo(HexFormat.of().formatHex(hash))
                .hasSize(64);
    }

    @Test
    void nothingIsWrongWithinTheValidity() {
        assertThat(CLIENT.problems(at(FROM))).isEmpty();
        assertThat(CLIENT.problems(at(UNTIL))).isEmpty();
    }

    @Test
    void datesAreToldWithTheNameOfTheFile(@TempDir Path directory) {
        Pki.Issued issued = DRAFT.by(ROOT);
        Path file = Pki.file(directory, "client.pem", Pki.pem(issued.chain()) + Pki.pem(issued.key()));
        CertificateCredentials read = CertificateCredentials.ofPem(file, file, null);

        assertThat(read.problems(at(UNTIL.plusSeconds(1))))
                .singleElement()
                .asString()
                .contains("client.pem", "CN=shop", "expired at 2031-01-01T00:00:00Z");
        assertThat(read.problems(at(FROM.minusSeconds(1))))
                .singleElement()
                .asString()
                .contains("client.pem", "CN=shop", "not valid before 2030-01-01T00:00:00Z");
        // Else a log would have the same problem anew at every look.
        assertThat(read.problems(at(UNTIL.plusSeconds(90)))).isEqualTo(read.problems(at(UNTIL.plusSeconds(1))));
    }

    @Test
    void issuersMustBeValidToo() {
        Pki.Issued old = new Pki.Draft("old").authority().until(FROM).selfSigned();
        CertificateCredentials client = Pki.client("shop").by(old).credentials();

        assertThat(client.problems(at(UNTIL)))
                .singleElement()
                .asString()
                .contains("CN=old", "expired")
                .doesNotContain("shop");
    }

    @Test
    void usageThatExcludesClientsIsTold() {
        assertThat(new Pki.Draft("server")
                        .usage(KeyPurposeId.id_kp_serverAuth)
                        .by(ROOT)
                        .credentials()
                        .problems(at(UNTIL)))
                .singleElement()
                .asString()
                .contains("client authentication", "extended key usage");
        assertThat(new Pki.Draft("cipher")
                        .keyUsage(KeyUsage.keyEncipherment)
                        .by(ROOT)
                        .credentials()
                        .problems(at(UNTIL)))
                .singleElement()
                .asString()
                .contains("client authentication", "digitalSignature");
    }

    @Test
    void usageThatAllowsClientsOrSaysNothingIsFine() {
        assertThat(new Pki.Draft("silent").by(ROOT).credentials().problems(at(UNTIL)))
                .isEmpty();
        assertThat(new Pki.Draft("any")
                        .usage(KeyPurposeId.anyExtendedKeyUsage)
                        .keyUsage(KeyUsage.digitalSignature)
                        .by(ROOT)
                        .credentials()
                        .problems(at(UNTIL)))
                .isEmpty();
    }

    @Test
    void sameCertificatesAreTheSameCredentials() {
        Pki.Issued issued = DRAFT.by(ROOT);
        CertificateCredentials once = issued.credentials();

        assertThat(once)
                .isEqualTo(issued.credentials())
                .hasSameHashCodeAs(issued.credentials())
                .isNotEqualTo(DRAFT.by(ROOT).credentials())
                .isNotEqualTo(CertificateCredentials.of(issued.key(), List.of(issued.certificate())));
    }

    @Test
    void usableAreThoseWithoutProblems() {
        CertificateCredentials client = DRAFT.by(ROOT).credentials();

        assertThat(client.usable(at(UNTIL))).isSameAs(client);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> client.usable(at(UNTIL.plusSeconds(1))))
                .withMessage(String.join("; ", client.problems(at(UNTIL.plusSeconds(1)))))
                .withMessageContaining("expired");
    }

    @Test
    void onlySubjectAndEndArePrinted() {
        assertThat(CLIENT).hasToString("CertificateCredentials[CN=shop, until 2031-01-01T00:00:00Z]");
    }
}
