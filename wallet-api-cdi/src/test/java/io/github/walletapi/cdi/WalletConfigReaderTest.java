package io.github.walletapi.cdi;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.walletapi.WalletApi;
import io.github.walletapi.WalletEnvironment;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WalletConfigReaderTest {

    private static final String SECRET = "a-very-secret-mac-key";

    private final Map<String, String> values =
            new HashMap<>(Map.of("wallet-api.mac.id", "wkVd93h2uS", "wallet-api.mac.key", SECRET));

    private List<String> problems(String client) {
        List<String> problems = new ArrayList<>();
        WalletConfigReader.read(Application.config(values), client, false, false, problems);
        return problems;
    }

    private WalletConfig read(String client) {
        return Objects.requireNonNull(WalletConfigReader.read(Application.config(values), client, false));
    }

    @Test
    void idAndKeyAreEnough() {
        WalletConfig config = read("");
        assertThat(Objects.requireNonNull(config.identity()).macId()).isEqualTo("wkVd93h2uS");
        assertThat(Objects.requireNonNull(
                                Objects.requireNonNull(config.identity()).macKey())
                        .reveal())
                .isEqualTo(SECRET);
        assertThat(config.environment()).isEqualTo(WalletEnvironment.PRODUCTION);
        assertThat(config.connectTimeout()).isEqualTo(Duration.ofSeconds(5));
        assertThat(config.readTimeout()).isEqualTo(Duration.ofSeconds(30));
        assertThat(config.toString()).doesNotContain(SECRET);
    }

    @Test
    void everyKeyIsRead() {
        values.putAll(Map.of(
                "wallet-api.base-uri", "https://127.0.0.1:8081/pre",
                "wallet-api.project-id", "3",
                "wallet-api.location-id", "7",
                "wallet-api.extra-parameters", "one=1, two_words=a b",
                "wallet-api.connect-timeout", "1500ms",
                "wallet-api.read-timeout", "PT1M",
                "wallet-api.proxy", "proxy.example.com:3128"));
        WalletConfig config = read("");
        assertThat(config.baseUri()).isEqualTo(URI.create("https://127.0.0.1:8081/pre"));
        assertThat(config.projectId()).isEqualTo(3);
        assertThat(config.locationId()).isEqualTo(7);
        assertThat(Objects.requireNonNull(config.extraParameters()).values())
                .isEqualTo(Map.of("one", "1", "two_words", "a b"));
        assertThat(config.connectTimeout()).isEqualTo(Duration.ofMillis(1500));
        assertThat(config.readTimeout()).isEqualTo(Duration.ofMinutes(1));
        assertThat(config.proxy().address()).isEqualTo(new ProxyConfig.Address("proxy.example.com", 3128));
        try (WalletApi built = config.toBuilder().mac("id", SECRET).build()) {
            assertThat(built).isNotNull();
        }
    }

    @Test
    void proxyIsShownItsUserAndWhatItsFileHolds(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("proxy-password"), SECRET + "\n");
        values.putAll(Map.of(
                "wallet-api.proxy", "proxy.example.com:3128",
                "wallet-api.proxy-user", "wallet",
                "wallet-api.proxy-password-file", file.toString()));
        assertThat(read("").proxy().user()).isEqualTo("wallet");
        try (WalletApi built = read("").toBuilder().mac("id", SECRET).build()) {
            assertThat(built).isNotNull();
        }
        values.remove("wallet-api.proxy-password-file");
        values.put("wallet-api.proxy-password", SECRET);
        assertThat(Objects.requireNonNull(read("").proxy().password()).reveal()).isEqualTo(SECRET);
        assertThat(read("").toString()).doesNotContain(SECRET);
        // Another proxy, and not a word of what the first one is shown.
        values.put("wallet-api.clients.shop.proxy", "other.example.com:3128");
        assertThat(read("shop").proxy())
                .isEqualTo(new ProxyConfig(new ProxyConfig.Address("other.example.com", 3128), null, null, null));
    }

    @ParameterizedTest
    @CsvSource({
        "'', u, p, '', wallet-api.proxy is missing",
        "h:1, '', p, '', wallet-api.proxy-user is missing",
        "h:1, u, '', '', wallet-api.proxy-password is missing",
        "h:1, u, p, /f, expected only one of them",
        "h:1, u:v, p, '', wallet-api.proxy-user",
        "h:1, u, '', /no/such/file, does not exist"
    })
    void halfOfAProxysCredentialsIsRefused(String proxy, String user, String password, String file, String problem) {
        values.putAll(Map.of(
                "wallet-api.proxy", proxy,
                "wallet-api.proxy-user", user,
                "wallet-api.proxy-password", password,
                "wallet-api.proxy-password-file", file));
        assertThat(problems("")).singleElement().asString().contains(problem);
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://wallet.paysera.com", "https://wallet.paysera.com/", "https://Wallet.Paysera.com/"})
    void payserasOwnAddressIsAnEnvironment(String address) {
        values.put("wallet-api.base-uri", address);
        WalletConfig config = read("");
        assertThat(config.baseUri()).isNull();
        assertThat(config.environment()).isEqualTo(WalletEnvironment.PRODUCTION);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ldap://example.com:389/o=a",
                "LDAP://example.com/",
                "rmi://example.com/a",
                "dns:a",
                "corbaname::a",
                "java:ldap:a"
            })
    void stateIsNoUrlToConnectTo(String name) {
        values.put("wallet-api.state", name);
        assertThat(problems("")).singleElement().asString().contains("wallet-api.state", "is no URL");
    }

    @ParameterizedTest
    @ValueSource(strings = {"java:global/wallet", "java:jboss/infinispan/cache/wallet-api/shared", "payara/Hazelcast"})
    void stateIsANameOfTheContainer(String name) {
        values.put("wallet-api.state", name);
        assertThat(read("").state()).isEqualTo(name);
    }

    @Test
    void aPathBelowPayserasAddressIsAnotherAddress() {
        values.put("wallet-api.base-uri", "https://wallet.paysera.com/elsewhere");
        assertThat(read("").environment()).isNull();
    }

    @Test
    void aNamedClientInheritsWhatItDoesNotSet() {
        values.putAll(Map.of(
                "wallet-api.base-uri", "https://api.example.com",
                "wallet-api.read-timeout", "9s",
                "wallet-api.clients.shop.environment", "sandbox"));
        WalletConfig shop = read("shop");
        assertThat(Objects.requireNonNull(shop.identity()).macId()).isEqualTo("wkVd93h2uS");
        assertThat(Objects.requireNonNull(
                                Objects.requireNonNull(shop.identity()).macKey())
                        .reveal())
                .isEqualTo(SECRET);
        assertThat(shop.readTimeout()).isEqualTo(Duration.ofSeconds(9));
        assertThat(shop.environment()).isEqualTo(WalletEnvironment.SANDBOX);
        assertThat(shop.baseUri()).isNull();
    }

    @Test
    void allProblemsAreListedAtOnceWithTheirKeysAndSources() {
        values.putAll(Map.of(
                "wallet-api.mac.id", "qu\"ote",
                "wallet-api.mac.key", "ąčę " + SECRET,
                "wallet-api.environment", "moon",
                "wallet-api.project-id", "0",
                "wallet-api.location-id", "x",
                "wallet-api.connect-timeout", "soon",
                "wallet-api.read-timeout", "0s",
                "wallet-api.proxy", "nowhere",
                "wallet-api.extra-parameters", "body_hash=1",
                "wallet-api.allow-insecure-http-to-remote-hosts", "maybe"));
        assertThat(problems(""))
                .hasSize(10)
                .allSatisfy(problem ->
                        assertThat(problem).startsWith("wallet-api.").contains("the administrator's file", "expected"))
                .noneSatisfy(problem -> assertThat(problem).contains(SECRET));
        assertThat(new WalletConfigurationException(problems("")))
                .hasMessageContaining("10 problems")
                .hasMessageContaining("wallet-api.read-timeout")
                .hasNoCause();
    }

    @Test
    void everyFileThatCannotBeReadIsToldWithAllTheRest(@TempDir Path folder) {
        values.putAll(Map.of(
                "wallet-api.clients.pem.tls.certificate",
                        folder.resolve("c.pem").toString(),
                "wallet-api.clients.pem.tls.key", folder.toString(),
                "wallet-api.clients.pem.tls.key-password-file",
                        folder.resolve("p").toString(),
                "wallet-api.clients.pem.tls.trusted-certificates",
                        folder.resolve("t.pem").toString(),
                "wallet-api.clients.pem.tls.trust-platform", "maybe",
                "wallet-api.clients.mac.mac.id", "qu\"ote",
                "wallet-api.clients.mac.mac.key-file", folder.resolve("m").toString()));
        assertThat(problems("pem"))
                .hasSize(5)
                .anySatisfy(told -> assertThat(told).contains("tls.certificate (from", "c.pem does not exist"))
                .anySatisfy(told -> assertThat(told).contains("tls.key (from", "is a directory"))
                .anySatisfy(told -> assertThat(told).contains("tls.key-password-file (from", "does not exist"))
                .anySatisfy(told -> assertThat(told).contains("tls.trusted-certificates (from", "does not exist"))
                .anySatisfy(told -> assertThat(told).contains("tls.trust-platform (from"));
        assertThat(problems("mac"))
                .hasSize(2)
                .anySatisfy(told -> assertThat(told).contains("mac.id (from"))
                .anySatisfy(told -> assertThat(told).contains("mac.key-file (from", "does not exist"));
    }

    @Test
    void missingKeysAreNamedWithThePrefixOfTheClient() {
        values.clear();
        assertThat(problems("shop"))
                .containsExactly(
                        "wallet-api.clients.shop.mac.id is missing: expected text for MAC id of the client, as Paysera"
                                + " gave it",
                        "wallet-api.clients.shop.mac.key is missing: expected secret text for MAC key of the client, or"
                                + " wallet-api.clients.shop.mac.key-file");
    }

    @Test
    void anIdNeverMeetsTheKeyOfAnotherClient() {
        values.put("wallet-api.clients.shop.mac.id", "shop");
        assertThat(problems("shop"))
                .singleElement()
                .asString()
                .startsWith("wallet-api.clients.shop.mac.key is missing");
    }

    @Test
    void aNameWithoutAnyKeyIsProbablyMisspelt() {
        values.put("wallet-api.clients.shop.project-id", "3");
        assertThat(problems("shop")).isEmpty();
        assertThat(problems("shpo")).singleElement().asString().contains("@WalletClient(\"shpo\")");
    }

    @Test
    void anExpressionThatLeadsNowhereIsAProblemAndNotInherited() {
        values.put("wallet-api.clients.shop.mac.id", "shop");
        values.put("wallet-api.clients.shop.mac.key", "${NO_SUCH_KEY_ANYWHERE}");
        assertThat(problems("shop"))
                .singleElement()
                .asString()
                .startsWith("wallet-api.clients.shop.mac.key")
                .contains("leads to no value");
    }

    @Test
    void blankIsMissing() {
        values.put("wallet-api.mac.key", "  ");
        assertThat(problems("")).singleElement().asString().contains("wallet-api.mac.key is missing");
    }

    @Test
    void environmentAndBaseUriExcludeEachOtherAtOneLevel() {
        values.putAll(Map.of("wallet-api.environment", "sandbox", "wallet-api.base-uri", "https://api.example.com"));
        assertThat(problems(""))
                .singleElement()
                .asString()
                .contains("wallet-api.environment", "wallet-api.base-uri", "only one");
    }

    @ParameterizedTest
    @CsvSource({
        "http://api.example.com,           not encrypted",
        "ftp://api.example.com,            must begin with https",
        "https://user:pw@api.example.com,  user information",
        "https://api.example.com/rest/v1,  without rest/v1",
        "https://api.example.com//a,       empty or dot segments",
        "https://,                         must have a host",
        "not a uri,                        a blank",
        "127.0.0.1:8081,                   scheme is missing",
        "http://wallet_sandbox:8081/,      without an underscore"
    })
    void anAddressThatCannotDoIsRefused(String address, String reason) {
        values.put("wallet-api.base-uri", address);
        assertThat(problems("")).singleElement().asString().contains("wallet-api.base-uri", reason);
    }

    @ParameterizedTest
    @CsvSource({
        "base-uri,           https://user:zzqq@api.example.com/, user information",
        "proxy,              http://user:zzqq@proxy:3128,        user information",
        "proxy,              proxy.example.com,                  such as proxy.example.com:3128",
        "oauth.page-uri,     https://user:zzqq@page/,            user information",
        "oauth.page-uri,     javascript:zzqq(1),                 must begin with https",
        "oauth.page-uri,     http://pages.example.com/frontend,  must begin with https",
        "oauth.redirect-uri, http://shop.example.com/back,       must begin with https",
        "oauth.redirect-uri, https://user:zzqq@shop/back,        user information",
        "oauth.redirect-uri, shop.example.com/back,              scheme is missing"
    })
    void everyAddressIsRefusedByItsKeyAndNeverQuoted(String key, String address, String reason) {
        values.put("wallet-api." + key, address);
        assertThat(problems(""))
                .singleElement()
                .asString()
                .startsWith("wallet-api." + key + " (from the administrator's file): expected ")
                .contains(reason)
                .doesNotContain("zzqq");
    }

    @Test
    void whatStaysOnThisHostGoesThroughNoProxyElsewhere() {
        values.putAll(
                Map.of("wallet-api.base-uri", "http://127.0.0.1:8081/", "wallet-api.proxy", "proxy.example:3128"));
        assertThat(problems(""))
                .singleElement()
                .asString()
                .startsWith("wallet-api.proxy (from the administrator's file)")
                .contains("the proxy is not on this host");
        values.put("wallet-api.proxy", "127.0.0.1:3128");
        assertThat(problems("")).isEmpty();
    }

    @Test
    void insecureHttpNeedsItsLongName() {
        values.putAll(Map.of(
                "wallet-api.base-uri", "http://api.example.com",
                "wallet-api.allow-insecure-http-to-remote-hosts", "true"));
        assertThat(problems("")).isEmpty();
        try (WalletApi built = read("").toBuilder().mac("id", SECRET).build()) {
            assertThat(built).isNotNull();
        }
    }

    @Test
    void aNameThatCannotStandInAKeyIsRefused() {
        assertThat(problems("a.b")).singleElement().asString().contains("@WalletClient(\"a.b\")");
    }
}
