package io.github.walletapi.auth;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Provider;
import java.security.Security;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.openssl.PKCS8Generator;
import org.bouncycastle.openssl.jcajce.JcaMiscPEMGenerator;
import org.bouncycastle.openssl.jcajce.JcaPKCS8Generator;
import org.bouncycastle.openssl.jcajce.JceOpenSSLPKCS8EncryptorBuilder;
import org.bouncycastle.openssl.jcajce.JcePEMEncryptorBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class PemCredentialsTest {
    private static final Secret PASSWORD = Secret.of("zzqqPassword");
    private static final Secret WRONG = Secret.of("zzqqOther");
    private static final Pki.Issued ROOT = Pki.authority("root");
    private static final Pki.Issued MIDDLE = new Pki.Draft("middle").authority().by(ROOT);
    private static final Pki.Issued CLIENT = Pki.client("shop").by(MIDDLE);
    private static final Pki.Issued RSA = Pki.client("rsa").keys(Pki.rsa()).by(MIDDLE);

    @TempDir
    Path directory;

    private Path file(String name, String content) {
        return Pki.file(directory, name, content);
    }

    private Path certificates(Pki.Issued issued) {
        return file("client.crt", Pki.pem(issued.chain()));
    }

    private CertificateCredentials read(Pki.Issued issued, String key, @Nullable Secret password) {
        return CertificateCredentials.ofPem(certificates(issued), file("client.key", key), password);
    }

    static List<KeyPair> everyKind() {
        return List.of(Pki.rsa(), Pki.ec(), Pki.keys("EC", 384), Pki.ed25519(), Pki.keys("Ed448", 448));
    }

    @ParameterizedTest
    @MethodSource("everyKind")
    void plainPkcs8IsReadWhateverTheAlgorithm(KeyPair keys) {
        Pki.Issued issued = Pki.client("any").keys(keys).by(ROOT);

        CertificateCredentials read = read(issued, Pki.pem(keys.getPrivate()), null);

        assertThat(read.revealKey()).isEqualTo(keys.getPrivate());
        assertThat(read.chain()).isEqualTo(issued.chain());
    }

    static List<ASN1ObjectIdentifier> ciphers() {
        return List.of(
                PKCS8Generator.AES_256_CBC,
                PKCS8Generator.AES_128_CBC,
                PKCS8Generator.DES3_CBC,
                PKCS8Generator.PBE_SHA1_3DES);
    }

    @ParameterizedTest
    @MethodSource("ciphers")
    void encryptedPkcs8IsRead(ASN1ObjectIdentifier cipher) throws Exception {
        for (Pki.Issued issued : List.of(CLIENT, RSA)) {
            String key = encrypted(issued.key(), cipher, PASSWORD);

            assertThat(key).contains("BEGIN ENCRYPTED PRIVATE KEY");
            assertThat(read(issued, key, PASSWORD).revealKey()).isEqualTo(issued.key());
        }
    }

    private static String encrypted(PrivateKey key, ASN1ObjectIdentifier cipher, Secret password)
            throws IOException, OperatorCreationException {
        return Pki.written(new JcaPKCS8Generator(
                key,
                new JceOpenSSLPKCS8EncryptorBuilder(cipher)
                        .setProvider(new BouncyCastleProvider())
                        .setPassword(password.reveal().toCharArray())
                        .build()));
    }

    @Test
    void pkcs1IsRead() {
        String key = Pki.written(RSA.key());

        assertThat(key).contains("BEGIN RSA PRIVATE KEY");
        assertThat(read(RSA, key, null).revealKey()).isEqualTo(RSA.key());
    }

    /** With its curve, as openssl writes it; the keys of the JDK name it elsewhere. */
    private static PrivateKey withCurve(PrivateKey key) throws GeneralSecurityException {
        return key.getAlgorithm().equals("EC")
                ? KeyFactory.getInstance("EC", new BouncyCastleProvider())
                        .generatePrivate(new PKCS8EncodedKeySpec(key.getEncoded()))
                : key;
    }

    @Test
    void ecKeysAreReadAlsoBehindTheirParameters() throws Exception {
        String key = Pki.written(withCurve(CLIENT.key()));
        String parameters = "-----BEGIN EC PARAMETERS-----\nBggqhkjOPQMBBw==\n-----END EC PARAMETERS-----\n";

        assertThat(key).contains("BEGIN EC PRIVATE KEY");
        assertThat(read(CLIENT, key, null)).isEqualTo(CLIENT.credentials());
        assertThat(read(CLIENT, parameters + key, null)).isEqualTo(CLIENT.credentials());
    }

    @ParameterizedTest
    @ValueSource(strings = {"AES-256-CBC", "AES-128-CBC", "DES-EDE3-CBC"})
    void oldEncryptionOfPkcs1AndEcIsRead(String cipher) throws Exception {
        for (Pki.Issued issued : List.of(CLIENT, RSA)) {
            String key = oldEncrypted(issued.key(), cipher);

            assertThat(key).contains("Proc-Type: 4,ENCRYPTED");
            assertThat(read(issued, key, PASSWORD)).isEqualTo(issued.credentials());
            assertThat(read(issued, key.replace("\n", "\r\n"), PASSWORD)).isEqualTo(issued.credentials());
        }
    }

    private static String oldEncrypted(PrivateKey key, String cipher) throws Exception {
        return Pki.written(new JcaMiscPEMGenerator(
                withCurve(key),
                new JcePEMEncryptorBuilder(cipher)
                        .setProvider(new BouncyCastleProvider())
                        .build(PASSWORD.reveal().toCharArray())));
    }

    @Test
    void passwordsMayHaveAnyLetters() throws Exception {
        Secret password = Secret.of("zzqq slaptažodis €");
        String key = encrypted(CLIENT.key(), PKCS8Generator.AES_256_CBC, password);

        assertThat(read(CLIENT, key, password).revealKey()).isEqualTo(CLIENT.key());
    }

    @Test
    void passwordThatIsNotNeededDoesNoHarm() {
        assertThat(read(CLIENT, Pki.pem(CLIENT.key()), PASSWORD).revealKey()).isEqualTo(CLIENT.key());
    }

    @Test
    void bouncyCastleIsNotRegisteredForEverybody() throws Exception {
        read(CLIENT, encrypted(CLIENT.key(), PKCS8Generator.AES_256_CBC, PASSWORD), PASSWORD);

        assertThat(Security.getProviders()).extracting(Provider::getName).doesNotContain("BC");
    }

    @Test
    void chainIsPutIntoOrderAndStrangersStayOut() {
        List<X509Certificate> mixed = new ArrayList<>(CLIENT.chain());
        mixed.add(RSA.certificate());
        mixed.add(Pki.authority("stranger").certificate());
        mixed.add(CLIENT.certificate());
        Path key = file("client.key", Pki.pem(CLIENT.key()));
        for (int turn = 0; turn < mixed.size(); turn++) {
            Collections.rotate(mixed, 1);
            Path certificates = file("client.crt", Pki.pem(mixed));

            assertThat(CertificateCredentials.ofPem(certificates, key, null).chain())
                    .isEqualTo(CLIENT.chain());
        }
    }

    @Test
    void issuerIsKnownByItsSignatureNotByItsNameAlone() {
        Pki.Issued namesake = Pki.authority("middle");
        List<X509Certificate> mixed = new ArrayList<>(CLIENT.chain());
        mixed.add(0, namesake.certificate());

        assertThat(CertificateCredentials.of(CLIENT.key(), mixed).chain()).isEqualTo(CLIENT.chain());
    }

    @Test
    void renewedCertificateIsPreferredToTheOldOneOfTheSameKey() {
        Pki.Issued old = Pki.client("shop")
                .keys(CLIENT.keys())
                .until(Pki.UNTIL.minusSeconds(1))
                .by(MIDDLE);

        assertThat(CertificateCredentials.of(CLIENT.key(), List.of(old.certificate(), CLIENT.certificate()))
                        .chain())
                .containsExactly(CLIENT.certificate());
    }

    @Test
    void keyAndCertificatesMayStandInOneFileWithWhateverIsAroundThem() {
        String bag = "Bag Attributes\n    localKeyID: 01 \n    friendlyName: ž\nKey Attributes: <No Attributes>\n";
        String text = bag + Pki.pem(CLIENT.key()) + bag + "subject=CN = shop\n\n" + Pki.pem(CLIENT.chain());
        for (String variant : List.of(text, text.replace("\n", "\r\n"), text.replace("\n", "  \n"))) {
            Path both = file("both.pem", variant);

            assertThat(CertificateCredentials.ofPem(both, both, null)).isEqualTo(CLIENT.credentials());
        }
    }

    @Test
    void byteOrderMarkIsNoObstacle() {
        Path certificates = file("client.crt", "\uFEFF" + Pki.pem(CLIENT.chain()));
        Path key = file("client.key", "\uFEFF" + Pki.pem(CLIENT.key()));

        assertThat(CertificateCredentials.ofPem(certificates, key, null)).isEqualTo(CLIENT.credentials());
    }

    @Test
    void wrongPasswordIsCalledThat() throws Exception {
        for (String key : List.of(
                encrypted(RSA.key(), PKCS8Generator.AES_256_CBC, PASSWORD), oldEncrypted(RSA.key(), "AES-256-CBC"))) {
            Refusal.of(() -> read(RSA, key, WRONG)).contains("password", "client.key", "wrong");
            Refusal.of(() -> read(RSA, key, null)).contains("password", "client.key", "missing");
        }
    }

    @Test
    void damagedKeysAreCalledThat() throws Exception {
        Refusal.of(() -> read(CLIENT, "-----BEGIN PRIVATE KEY-----\nä#\n-----END PRIVATE KEY-----\n", null))
                .contains("client.key", "not base64");
        Refusal.of(() -> read(CLIENT, "-----BEGIN PRIVATE KEY-----\n-----END PRIVATE KEY-----\n", null))
                .contains("client.key", "damaged");
        for (String label : List.of("PRIVATE KEY", "RSA PRIVATE KEY", "EC PRIVATE KEY", "ENCRYPTED PRIVATE KEY")) {
            Refusal.of(() -> read(CLIENT, Pki.pem(label, new byte[] {0x30, 3, 2, 1, 5}), PASSWORD))
                    .contains("client.key", "damaged");
        }
        String cut = Pki.pem("PRIVATE KEY", Arrays.copyOf(RSA.key().getEncoded(), 900));
        Refusal.of(() -> read(RSA, cut, null)).contains("client.key", "damaged");
    }

    @Test
    void curveThatTheJdkDoesNotKnowIsSaid() throws Exception {
        var generator = KeyPairGenerator.getInstance("EC", new BouncyCastleProvider());
        generator.initialize(new ECGenParameterSpec("brainpoolP256r1"));
        String key = Pki.pem(generator.generateKeyPair().getPrivate());

        Refusal.of(() -> read(CLIENT, key, null)).contains("client.key", "curve");
    }

    @Test
    void otherFormsOfKeysAreNamedWithTheWayOut() {
        for (String label : List.of("OPENSSH PRIVATE KEY", "DSA PRIVATE KEY")) {
            Refusal.of(() -> read(CLIENT, Pki.pem(label, new byte[] {1}), null))
                    .contains("client.key", label, "openssl pkcs8 -topk8 -nocrypt");
        }
    }

    @Test
    void fileWithoutKeyOrWithTwoIsRefused() {
        Refusal.of(() -> read(CLIENT, Pki.pem(CLIENT.chain()), null))
                .contains("client.key", "no private key", "CERTIFICATE");
        Refusal.of(() -> read(CLIENT, Pki.pem(CLIENT.key()) + Pki.pem(RSA.key()), null))
                .contains("client.key", "2 private keys");
    }

    @Test
    void certificatesThatAreNoneAreRefused() throws Exception {
        Path key = file("client.key", Pki.pem(CLIENT.key()));
        Path damaged = file("damaged.crt", Pki.pem("CERTIFICATE", new byte[] {0x30, 1, 0}));
        Path half = file("half.crt", Pki.pem(CLIENT.chain()).replaceAll("-----END.*\\R$", ""));
        Path der = Files.write(
                directory.resolve("client.der"), CLIENT.certificate().getEncoded());
        Path words = file("words.crt", "zzqq no certificate");

        Refusal.of(() -> CertificateCredentials.ofPem(key, key, null))
                .contains("client.key", "no certificate", "PRIVATE KEY");
        Refusal.of(() -> CertificateCredentials.ofPem(damaged, key, null)).contains("damaged.crt", "is damaged");
        Refusal.of(() -> CertificateCredentials.ofPem(half, key, null)).contains("half.crt", "END");
        Refusal.of(() -> CertificateCredentials.ofPem(der, key, null)).contains("client.der", "no PEM", "DER");
        Refusal.of(() -> CertificateCredentials.ofPem(words, key, null))
                .contains("words.crt", "no PEM")
                .doesNotContain("DER");
    }

    @Test
    void filesThatCannotBeReadAreNamed() throws IOException {
        Path key = file("client.key", Pki.pem(CLIENT.key()));
        Path empty = file("empty.crt", "");
        Path gone = directory.resolve("gone.crt");
        Path link = Files.createSymbolicLink(directory.resolve("link.crt"), gone);
        Path huge = Files.write(directory.resolve("huge.crt"), new byte[8 * 1024 * 1024 + 1]);

        Refusal.of(() -> CertificateCredentials.ofPem(gone, key, null)).contains("gone.crt", "does not exist");
        Refusal.of(() -> CertificateCredentials.ofPem(link, key, null)).contains("link.crt", "does not exist");
        Refusal.of(() -> CertificateCredentials.ofPem(empty, key, null)).contains("empty.crt", "is empty");
        Refusal.of(() -> CertificateCredentials.ofPem(huge, key, null)).contains("huge.crt", "larger");
        Refusal.of(() -> CertificateCredentials.ofPem(directory, key, null)).contains("directory");
    }

    @Test
    void keyOfAnotherCertificateIsRefused() {
        for (Pki.Issued other : List.of(
                RSA,
                Pki.client("a").by(ROOT),
                Pki.client("b").keys(Pki.rsa()).by(ROOT),
                Pki.client("c").keys(Pki.ed25519()).by(ROOT))) {
            Refusal.of(() -> read(CLIENT, Pki.pem(other.key()), null))
                    .contains("client.key", "client.crt", "belongs to none");
        }
        Refusal.of(() -> read(RSA, Pki.pem(Pki.rsa().getPrivate()), null)).contains("belongs to none");
        Refusal.of(() -> CertificateCredentials.of(CLIENT.key(), List.of())).contains("belongs to none");
    }

    @Test
    void keyThatCannotSignIsRefused() {
        PrivateKey key = Pki.keys("X25519", 255).getPrivate();

        Refusal.of(() -> CertificateCredentials.of(key, CLIENT.chain())).contains("cannot sign");
    }

    @Test
    void rightsThatAreMissingAreSaid() {
        assertThat(SmallFile.whyNot(Path.of("client.key"), new AccessDeniedException("client.key")))
                .contains("client.key", "permissions");
        assertThat(SmallFile.whyNot(Path.of("client.key"), new IOException("zzqq")))
                .contains("client.key", "cannot be read")
                .doesNotContain("zzqq");
    }

    @Test
    void commentsMayHaveAnyEncoding() throws IOException {
        Path certificates = directory.resolve("client.crt");
        Files.write(certificates, "# caf\u00E9\n".getBytes(StandardCharsets.ISO_8859_1));
        Files.writeString(certificates, Pki.pem(CLIENT.chain()), StandardOpenOption.APPEND);

        assertThat(CertificateCredentials.ofPem(certificates, file("k", Pki.pem(CLIENT.key())), null))
                .isEqualTo(CLIENT.credentials());
    }
}
