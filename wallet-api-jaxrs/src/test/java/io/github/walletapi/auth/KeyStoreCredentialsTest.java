package io.github.walletapi.auth;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class KeyStoreCredentialsTest {
    private static final String PASSWORD = "zzqqPassword";
    private static final Secret SECRET = Secret.of(PASSWORD);
    private static final Secret OTHER = Secret.of("zzqqOther");
    private static final Pki.Issued ROOT = Pki.authority("root");
    private static final Pki.Issued CLIENT =
            Pki.client("shop").by(new Pki.Draft("middle").authority().by(ROOT));
    private static final Pki.Issued SECOND = Pki.client("second").by(ROOT);

    @TempDir
    Path directory;

    private static void put(KeyStore store, String alias, Pki.Issued issued, Secret password)
            throws GeneralSecurityException {
        store.setKeyEntry(
                alias,
                issued.key(),
                password.reveal().toCharArray(),
                issued.chain().toArray(Certificate[]::new));
    }

    private Path store(String type, Pki.Filling filling) {
        return Pki.keyStore(directory, type, PASSWORD, filling);
    }

    @ParameterizedTest
    @ValueSource(strings = {"PKCS12", "JKS", "JCEKS"})
    void typeIsFoundOutOrGiven(String type) {
        Path file = store(type, store -> {
            put(store, "shop", CLIENT, SECRET);
            store.setCertificateEntry("root", ROOT.certificate());
        });

        for (String given : new String[] {null, type}) {
            CertificateCredentials read = CertificateCredentials.ofKeyStore(file, given, SECRET, null, null);

            assertThat(read).isEqualTo(CLIENT.credentials());
            assertThat(read.revealKey()).isEqualTo(CLIENT.key());
        }
    }

    @Test
    void keyMayHaveItsOwnPassword() {
        Path file = store("JKS", store -> put(store, "shop", CLIENT, OTHER));

        assertThat(CertificateCredentials.ofKeyStore(file, null, SECRET, OTHER, null))
                .isEqualTo(CLIENT.credentials());
        Refusal.of(() -> CertificateCredentials.ofKeyStore(file, null, SECRET, null, null))
                .contains("password of the key shop", "store", "wrong");
    }

    @ParameterizedTest
    @ValueSource(strings = {"PKCS12", "JKS"})
    void ofSeveralKeysOneIsChosenByItsAlias(String type) {
        Path file = store(type, store -> {
            put(store, "shop", CLIENT, SECRET);
            put(store, "second", SECOND, SECRET);
            store.setCertificateEntry("root", ROOT.certificate());
        });

        assertThat(CertificateCredentials.ofKeyStore(file, null, SECRET, null, "Second"))
                .isEqualTo(SECOND.credentials());
        Refusal.of(() -> CertificateCredentials.ofKeyStore(file, null, SECRET, null, null))
                .contains("several", "second, shop", "store");
        for (String alias : new String[] {"third", "root"}) {
            Refusal.of(() -> CertificateCredentials.ofKeyStore(file, null, SECRET, null, alias))
                    .contains("no private key with the alias " + alias, "second, shop", "store");
        }
    }

    @ParameterizedTest
    @CsvSource({"PKCS12,", "PKCS12,PKCS12", "JKS,", "JKS,JKS", "JCEKS,"})
    void wrongPasswordIsCalledThat(String type, String given) {
        Path file = store(type, store -> put(store, "shop", CLIENT, SECRET));

        Refusal.of(() -> CertificateCredentials.ofKeyStore(file, given, OTHER, null, null))
                .contains("password of the key store", "store", "wrong");
    }

    @Test
    void passwordThatTheJdkMayNotTakeIsCalledThat() {
        Path file = store("PKCS12", store -> put(store, "shop", CLIENT, SECRET));

        Refusal.of(() -> CertificateCredentials.ofKeyStore(file, null, Secret.of("zzqqą"), null, null))
                .contains("password", "wrong", "only ASCII is safe");
        Refusal.of(() -> CertificateCredentials.ofKeyStore(file, null, OTHER, null, null))
                .doesNotContain("ASCII");
    }

    @Test
    void storeWithoutPrivateKeyIsRefused() {
        for (String type : new String[] {"PKCS12", "JKS"}) {
            Path file = store(type, store -> store.setCertificateEntry("root", ROOT.certificate()));

            Refusal.of(() -> CertificateCredentials.ofKeyStore(file, null, SECRET, null, null))
                    .contains("no private key", "store");
        }
    }

    @Test
    void whatIsNoKeyStoreIsRefused() throws Exception {
        Path pem = Pki.file(directory, "client.pem", Pki.pem(CLIENT.chain()));
        Path der = Files.write(
                directory.resolve("client.der"), CLIENT.certificate().getEncoded());
        Path empty = Pki.file(directory, "empty.p12", "");

        Refusal.of(() -> CertificateCredentials.ofKeyStore(pem, null, SECRET, null, null))
                .contains("client.pem", "no key store");
        Refusal.of(() -> CertificateCredentials.ofKeyStore(der, null, SECRET, null, null))
                .contains("client.der", "no key store of the type PKCS12");
        Refusal.of(() -> CertificateCredentials.ofKeyStore(pem, "JKS", SECRET, null, null))
                .contains("client.pem", "no key store of the type JKS");
        Refusal.of(() -> CertificateCredentials.ofKeyStore(pem, "KSJ", SECRET, null, null))
                .contains("KSJ");
        Refusal.of(() -> CertificateCredentials.ofKeyStore(empty, null, SECRET, null, null))
                .contains("empty.p12", "is empty");
        Refusal.of(() -> CertificateCredentials.ofKeyStore(directory.resolve("gone"), null, SECRET, null, null))
                .contains("gone", "does not exist");
    }

    @Test
    void certificateOfAnotherKeyIsRefused() {
        Path file = store(
                "PKCS12",
                store -> store.setKeyEntry(
                        "shop",
                        CLIENT.key(),
                        PASSWORD.toCharArray(),
                        SECOND.chain().toArray(Certificate[]::new)));

        Refusal.of(() -> CertificateCredentials.ofKeyStore(file, null, SECRET, null, null))
                .contains("shop", "store", "belongs to none");
    }
}
