package io.github.walletapi.cdi;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.walletapi.sandbox.SandboxAuthority;
import io.github.walletapi.sandbox.SandboxCertificate;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each way to say who we are, and each way to say it wrong. */
class IdentityConfigTest {
    private static final SandboxAuthority AUTHORITY = SandboxAuthority.create();
    private static final SandboxCertificate CERTIFICATE = AUTHORITY.issueClient("shop");
    private static final String PASSWORD = "a-secret-password";

    @TempDir
    Path directory;

    private final Map<String, String> values = new HashMap<>();

    @BeforeEach
    void write() throws IOException, GeneralSecurityException {
        CERTIFICATE.writePem(file("client.pem"), file("client.key"));
        AUTHORITY.issueClient("other").writePem(file("other.pem"), file("other.key"));
        AUTHORITY
                .valid(Instant.now().minusSeconds(7200), Instant.now().minusSeconds(3600))
                .issueClient("old")
                .writePem(file("expired.pem"), file("expired.key"));
        AUTHORITY
                .valid(Instant.now().plusSeconds(3600), Instant.now().plusSeconds(7200))
                .issueClient("new")
                .writePem(file("early.pem"), file("early.key"));
        Files.writeString(file("ca.pem"), AUTHORITY.certificatePem());
        Files.writeString(file("key"), "a-mac-key\n");
        Files.writeString(file("password"), PASSWORD + "\n");
        Files.writeString(file("wrong"), "zzqq-other");
        Files.writeString(file("empty"), "");
        Files.writeString(file("two"), "zzqq\nzzqq\n");
        Files.writeString(
                file("locked.key"),
                "-----BEGIN ENCRYPTED PRIVATE KEY-----\nMAA=\n-----END ENCRYPTED PRIVATE KEY-----\n");
        try (OutputStream out = Files.newOutputStream(file("client.p12"))) {
            CERTIFICATE.keyStore(PASSWORD.toCharArray()).store(out, PASSWORD.toCharArray());
        }
    }

    private Path file(String name) {
        return directory.resolve(name);
    }

    /** Each setting is {@code key=value}; an {@code @} stands for the directory. */
    private List<String> problems(String settings) {
        for (String setting : settings.split(" ", -1)) {
            int equals = setting.indexOf('=');
            values.put(
                    "wallet-api." + setting.substring(0, equals),
                    setting.substring(equals + 1).replace("@", directory + "/"));
        }
        List<String> problems = new ArrayList<>();
        WalletConfigReader.read(Application.config(values), "", false, false, problems);
        return problems;
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "mac.id=id mac.key=zzqq",
                "mac.id=id mac.key-file=@key",
                "tls.certificate=@client.pem tls.key=@client.key",
                "tls.key-store=@client.p12 tls.key-store-password=a-secret-password",
                "tls.key-store=@client.p12 tls.key-store-password-file=@password tls.key-store-type=PKCS12",
                "mac.id=id mac.key=zzqq tls.trusted-certificates=@ca.pem",
                "mac.id=id mac.key=zzqq tls.trusted-certificates=@ca.pem tls.trust-platform=false"
            })
    void eachOfTheseIsEnough(String settings) {
        assertThat(problems(settings)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            delimiter = '|',
            value = {
                "mac.id=id mac.key=zzqq mac.key-file=@key | wallet-api.mac.key | only one of them",
                "mac.id=id mac.key-file=@none | wallet-api.mac.key-file (from the administrator's file): @none | does not exist",
                "mac.id=id mac.key-file=@empty | wallet-api.mac.key-file (from the administrator's file): @empty | is empty",
                "mac.id=id mac.key-file=@ | wallet-api.mac.key-file (from the administrator's file): | is a directory",
                "mac.id=id mac.key-file=@two | wallet-api.mac.key-file (from the administrator's file): @two | several lines",
                "mac.id=id mac.key-file=no-such-key | wallet-api.mac.key-file (from | relative to the directory",
                "mac.key=zzqq | wallet-api.mac.id is missing | expected",
                "mac.id=id mac.key=s tls.certificate=@client.pem tls.key=@client.key | wallet-api.mac.id | only one",
                "mac.key=s tls.certificate=@client.pem tls.key=@client.key | wallet-api.mac.key | only one",
                "tls.certificate=@client.pem | wallet-api.tls.key is missing | path",
                "tls.key=@client.key | wallet-api.tls.certificate is missing | path",
                "tls.certificate=@client.pem tls.key=@other.key | file) and wallet-api.tls.key (from | belongs to none",
                "tls.certificate=@none tls.key=@client.key | wallet-api.tls.certificate (from the administrator's file): @none | not exist",
                "tls.certificate=@client.pem tls.key=@client.pem2 | wallet-api.tls.key (from the administrator's file): @ | not exist",
                "tls.certificate=@client.pem tls.key=@locked.key | wallet-api.tls.key (from the administrator's file): | password is missing: expected wallet-api.tls.key-password-file",
                "tls.certificate=@client.pem tls.key=@locked.key tls.key-password-file=@wrong | wallet-api.tls.key-password-file (from | and wallet-api.tls.key (from",
                "tls.certificate=@expired.pem tls.key=@expired.key | expired | expired.pem",
                "tls.certificate=@early.pem tls.key=@early.key | valid | early.pem",
                "tls.key-store=@client.p12 | wallet-api.tls.key-store-password is missing | key-store-password-file",
                "tls.key-store=@client.p12 tls.key-store-password-file=@wrong | wallet-api.tls.key-store-password-file (from | and wallet-api.tls.key-store (from",
                "tls.key-store=@client.p12 tls.key-store-password-file=@none | wallet-api.tls.key-store-password-file (from the administrator's file): @none | not exist",
                "tls.key-store=@client.p12 tls.key-store-password-file=@password tls.key-alias=no | wallet-api.tls.key-alias (from | there is:",
                "tls.key-store=@client.p12 tls.key-store-password-file=@password tls.key-store-type=NO | wallet-api.tls.key-store-type (from | no key stores of the type",
                "tls.key-store=@client.p12 tls.key-store-password=x tls.key-store-password-file=@wrong | only one | tls",
                "tls.key-store=@ca.pem tls.key-store-password=x | wallet-api.tls.key-store (from the administrator's file): @ca.pem | looks like PEM",
                "tls.certificate=@client.pem tls.key=@client.key base-uri=http://127.0.0.1:1/ | https | certificate",
                "mac.id=id mac.key=s tls.trusted-certificates=@key | wallet-api.tls.trusted-certificates (from the administrator's file): @key | no PEM",
                "mac.id=id mac.key=s tls.trust-platform=false | trust-platform | tls.trust-store",
                "mac.id=id mac.key=s reload-interval=soon | wallet-api.reload-interval | duration",
                "mac.id=id mac.key=s reload-interval=999999999h | wallet-api.reload-interval | to 366 days",
                "mac.id=id mac.key=s retry.budget=99999999999 | wallet-api.retry.budget | from 0 to 1000",
                "mac.id=id mac.key=s retry.max-attempts=0 | wallet-api.retry.max-attempts | from 1 to 10",
                "mac.id=id mac.key=s retry.first-pause=0s | wallet-api.retry.first-pause | 1 millisecond",
                "mac.id=id mac.key=s retry.deadline=later | wallet-api.retry.deadline | duration",
                "mac.id=id mac.key=s retry.budget=-1 | wallet-api.retry.budget | from 0 to 1000"
            })
    void eachOfTheseIsToldByItsKey(String settings, String one, String other) {
        assertThat(problems(settings))
                .singleElement()
                .asString()
                .contains(one.replace("@", directory + "/"), other)
                .doesNotContain("zzqq", "a-mac-key", PASSWORD);
    }

    @Test
    void aNamedClientIsToldItsOwnKey() {
        values.put("wallet-api.clients.shop.mac.id", "shop");
        values.put("wallet-api.clients.shop.mac.key-file", file("none").toString());
        assertThat(problems("mac.id=id mac.key=zzqq")).isEmpty();
        List<String> problems = new ArrayList<>();
        WalletConfigReader.read(Application.config(values), "shop", false, false, problems);
        assertThat(problems)
                .containsExactly("wallet-api.clients.shop.mac.key-file (from the administrator's file): " + file("none")
                        + " does not exist");
    }

    @Test
    void ofANamedClientAllKeysComeFromOnePlace() {
        values.put("wallet-api.clients.shop.tls.certificate", file("client.pem").toString());
        values.put("wallet-api.clients.shop.tls.key", file("client.key").toString());
        assertThat(problems("mac.id=id mac.key=zzqq")).isEmpty();
        WalletConfig shop = WalletConfigReader.read(Application.config(values), "shop", false);
        assertThat(shop.identity()).isNotNull().satisfies(identity -> {
            assertThat(identity.macId()).isNull();
            assertThat(identity.isCertificate()).isTrue();
        });
    }

    @Test
    void whoHasABeanThatKnowsNeedsNoKey() {
        List<String> problems = new ArrayList<>();
        WalletConfigReader.read(Application.config(Map.of()), "", true, false, problems);
        assertThat(problems).isEmpty();
    }
}
