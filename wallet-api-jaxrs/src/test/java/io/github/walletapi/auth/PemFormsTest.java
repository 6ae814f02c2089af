package io.github.walletapi.auth;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What editors, variables of an environment, JSON, copying and pasting make of a PEM file. */
class PemFormsTest {
    private static final Pki.Issued CLIENT = Pki.client("shop").by(Pki.authority("root"));
    private static final String CERTIFICATES = Pki.pem(CLIENT.chain());
    private static final String KEY = Pki.pem(CLIENT.key());

    @TempDir
    Path directory;

    private Path file(String name, String content, Charset charset) {
        try {
            return Files.write(directory.resolve(name), content.getBytes(charset));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private CertificateCredentials read(UnaryOperator<String> form, Charset charset) {
        return CertificateCredentials.ofPem(
                file("client.crt", form.apply(CERTIFICATES), charset),
                file("client.key", form.apply(KEY), charset),
                null);
    }

    private static Arguments form(String name, UnaryOperator<String> form) {
        return Arguments.of(name, form);
    }

    static List<Arguments> understood() {
        return List.of(
                form("blanks instead of line ends", pem -> pem.replace('\n', ' ')),
                form("no line ends at all", pem -> pem.replace("\n", "")),
                form("the two characters of a line end", pem -> pem.replace("\n", "\\n")),
                form("those of a line end of Windows", pem -> pem.replace("\n", "\\r\\n")),
                form("in quotation marks", pem -> "KEY=\"" + pem.replace("\n", "\\n") + "\"\n"),
                form("carriage returns only", pem -> pem.replace('\n', '\r')),
                form("line ends of Windows", pem -> pem.replace("\n", "\r\n")),
                form("tabs", pem -> pem.replace("\n", "\n\t")),
                form("indented as in YAML", pem -> "key: |\n    " + pem.replace("\n", "\n    ")),
                form("empty lines between", pem -> pem.replace("\n", "\n\n")),
                form("text before and after", pem -> "# for the shop \u0107\n" + pem + "\nthat is all"),
                form("byte order mark", pem -> "\uFEFF" + pem));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("understood")
    void theseMeanTheSame(String name, UnaryOperator<String> form) {
        assertThat(read(form, StandardCharsets.UTF_8)).as(name).isEqualTo(CLIENT.credentials());
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16LE", "UTF-16BE"})
    void ofUtf16TheMarkIsNeeded(String encoding) {
        Charset charset = Charset.forName(encoding);

        assertThat(read(pem -> "\uFEFF" + pem, charset)).isEqualTo(CLIENT.credentials());
        Refusal.of(() -> read(pem -> pem, charset))
                .contains(directory.resolve("client.crt").toString(), "UTF-16", "save it as UTF-8");
    }

    static List<Arguments> refused() {
        String sameAgain = "copy the file itself";
        return List.of(
                Arguments.of("long dashes", sameAgain, edit(pem -> pem.replace("-----", "\u2014"))),
                Arguments.of("too few dashes", sameAgain, edit(pem -> pem.replace("-----", "----"))),
                Arguments.of("small letters", sameAgain, edit(pem -> pem.replace("BEGIN", "Begin"))),
                Arguments.of("no END", "without its line -----END", edit(pem -> pem.replaceAll("-----END.*\\R", ""))),
                Arguments.of("no-break space", "U+00A0", edit(pem -> pem.replaceFirst("\nM", "\n\u00A0M"))),
                Arguments.of("zero width", "U+200B", edit(pem -> pem.replaceFirst("\nM", "\nM\u200B"))),
                Arguments.of("quoted in a mail", "not base64", edit(pem -> pem.replace("\nM", "\n> M"))),
                Arguments.of(
                        "the Base64 alone", "no line -----BEGIN", edit(pem -> pem.replaceAll("-----.*-----\\R", ""))));
    }

    private static UnaryOperator<String> edit(UnaryOperator<String> edit) {
        return edit;
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("refused")
    void theseAreSaid(String name, String reason, UnaryOperator<String> form) {
        Refusal.of(() -> read(form, StandardCharsets.UTF_8))
                .as(name)
                .contains(directory.resolve("client.crt").toString(), reason);
    }

    @Test
    void whatIsNoPemIsNamed() throws Exception {
        Path key = file("client.key", KEY, StandardCharsets.UTF_8);
        Path der = Files.write(directory.resolve("c.der"), CLIENT.certificate().getEncoded());
        Path jks = Pki.keyStore(directory, "JKS", "zzqqPassword", store -> {});
        Path pem = file("c.pem", CERTIFICATES, StandardCharsets.UTF_8);
        Path encoded =
                file("c.b64", Base64.getMimeEncoder().encodeToString(Files.readAllBytes(jks)), StandardCharsets.UTF_8);
        Secret password = Secret.of("zzqqPassword");

        Refusal.of(() -> CertificateCredentials.ofPem(der, key, null))
                .contains(der.toString(), "DER", "openssl x509 -inform der", "PKCS12");
        Refusal.of(() -> CertificateCredentials.ofPem(jks, key, null)).contains(jks.toString(), "JKS");
        Refusal.of(() -> CertificateCredentials.ofKeyStore(pem, null, password, null, null))
                .contains(pem.toString(), "looks like PEM");
        Refusal.of(() -> CertificateCredentials.ofKeyStore(encoded, null, password, null, null))
                .contains(encoded.toString(), "Base64", "decode it first");
        Refusal.of(() -> CertificateCredentials.ofPem(file("e", "\uFEFF", StandardCharsets.UTF_8), key, null))
                .contains("no line -----BEGIN");
    }

    @Test
    void headersOfAnOldKeyNeedTheirLines() {
        String old = """
                -----BEGIN RSA PRIVATE KEY-----
                Proc-Type: 4,ENCRYPTED
                DEK-Info: AES-256-CBC,00

                zzqq
                -----END RSA PRIVATE KEY-----
                """;
        Path certificates = file("client.crt", CERTIFICATES, StandardCharsets.UTF_8);
        Path oneLine = file("old.key", old.replace('\n', ' '), StandardCharsets.UTF_8);

        Refusal.of(() -> CertificateCredentials.ofPem(certificates, oneLine, Secret.of("zzqq")))
                .contains(oneLine.toString(), "header lines have become one");
    }

    @ParameterizedTest
    @ValueSource(strings = {"zzqqPassword ", " zzqqPassword", "zzqqPassword\nsecond", "zzqqPassword\u200B"})
    void wrongPasswordWithWhatIsNotSeenSaysSo(String password) {
        Path store = Pki.keyStore(
                directory, "PKCS12", "zzqqPassword", keys -> keys.setCertificateEntry("a", CLIENT.certificate()));

        Refusal.of(() -> TrustedCertificates.ofKeyStore(store, null, Secret.of(password)))
                .contains(store.toString(), "is wrong; what was given h");
    }
}
