package io.github.walletapi.cdi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smallrye.config.EnvConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigValue;
import org.eclipse.microprofile.config.spi.ConfigSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What docs/configuration.md says, for every key that there is. */
class ConfigurationRulesTest {

    private static final String SECRET = "zzqq";

    static Set<String> keys() {
        return ConfigKeys.ALL.keySet();
    }

    static Stream<String> keysThatCanBeNone() {
        return keys().stream().filter(ConfigKeys::canBeNone);
    }

    static Stream<String> secrets() {
        return keys().stream().filter(key -> expected(key).startsWith("secret"));
    }

    private static String expected(String key) {
        return Objects.requireNonNull(ConfigKeys.ALL.get(key)).expected();
    }

    private record Source(String name, int ordinal, Map<String, String> values) implements ConfigSource {
        @Override
        public Set<String> getPropertyNames() {
            return values.keySet();
        }

        @Override
        public @Nullable String getValue(String key) {
            return values.get(key);
        }

        @Override
        public String getName() {
            return name;
        }

        @Override
        public int getOrdinal() {
            return ordinal;
        }
    }

    /** One that fails whenever it is asked for a value of ours, or for its names after it was opened. */
    private record Broken(boolean values, AtomicBoolean opened) implements ConfigSource {
        @Override
        public Set<String> getPropertyNames() {
            if (!values && opened.get()) {
                throw new UnsupportedOperationException(SECRET);
            }
            return Set.of();
        }

        @Override
        public @Nullable String getValue(String key) {
            if (values && key.contains("wallet-api.")) {
                throw new IllegalStateException(SECRET);
            }
            return null;
        }

        @Override
        public String getName() {
            return "the database";
        }
    }

    private static Config config(ConfigSource... sources) {
        return new SmallRyeConfigBuilder()
                .addDefaultInterceptors()
                .withSources(sources)
                .withSources(new Source("profile", 50, Map.of("mp.config.profile", "dev")))
                .build();
    }

    private static Config config(Map<String, String> values) {
        return config(new Source("file.properties", 100, values));
    }

    private static Settings.@Nullable Setting find(Config config, String client, String key) {
        return new Settings(config, client).find(key);
    }

    private static @Nullable String value(Config config, String client, String key) {
        Settings.Setting setting = find(config, client, key);
        return setting == null ? null : setting.value();
    }

    private static List<String> problems(Config config, String client) {
        List<String> problems = new ArrayList<>();
        WalletConfigReader.read(config, client, false, false, problems);
        return problems;
    }

    private static Map<String, String> with(String... more) {
        Map<String, String> values = new HashMap<>(Map.of("wallet-api.mac.id", "id", "wallet-api.mac.key", SECRET));
        for (int i = 0; i < more.length; i += 2) {
            values.put(more[i], more[i + 1]);
        }
        return values;
    }

    @ParameterizedTest
    @MethodSource("keys")
    void absentOrBlankIsNotSet(String key) {
        assertThat(find(config(Map.of()), "", key)).isNull();
        assertThat(find(config(Map.of("wallet-api." + key, "")), "", key)).isNull();
        assertThat(find(config(Map.of("wallet-api." + key, "  ")), "", key)).isNull();
    }

    @ParameterizedTest
    @MethodSource("keys")
    void aValueIsFoundWithItsSource(String key) {
        assertThat(find(config(Map.of("wallet-api." + key, "x")), "", key))
                .hasToString("wallet-api." + key + " (from file.properties)");
    }

    @ParameterizedTest
    @MethodSource("keys")
    void theProfilesValueIsTaken(String key) {
        assertThat(value(config(Map.of("wallet-api." + key, "x", "%dev.wallet-api." + key, "y")), "", key))
                .isEqualTo("y");
        assertThat(value(config(Map.of("wallet-api." + key, "x", "%other.wallet-api." + key, "y")), "", key))
                .isEqualTo("x");
        assertThat(value(config(Map.of("wallet-api." + key, "x", "%dev.wallet-api." + key, "")), "", key))
                .as("an empty one takes back")
                .isNull();
    }

    @ParameterizedTest
    @MethodSource("keys")
    void aVariableOfTheEnvironmentIsTaken(String key) {
        String variable =
                "WALLET_API_CLIENTS_MY_SHOP_" + key.replaceAll("[.-]", "_").toUpperCase(Locale.ROOT);
        Config config = config(
                new Source("file.properties", 100, Map.of("wallet-api." + key, "x")),
                new EnvConfigSource(Map.of(variable, "y"), 300));
        assertThat(find(config, "my-shop", key)).satisfies(setting -> {
            assertThat(Objects.requireNonNull(setting).value()).isEqualTo("y");
            assertThat(setting)
                    .hasToString("wallet-api.clients.my-shop." + key + " (from environment variable " + variable + ")");
        });
        assertThat(value(config, "", key)).isEqualTo("x");
    }

    @ParameterizedTest
    @MethodSource("keys")
    void aNamedClientInheritsUnlessItSetsIt(String key) {
        Map<String, String> values = new HashMap<>(Map.of("wallet-api." + key, "x"));
        assertThat(value(config(values), "shop", key)).isEqualTo("x");
        values.put("wallet-api.clients.shop." + key, " ");
        assertThat(value(config(values), "shop", key)).as("blank is not set").isEqualTo("x");
        values.put("wallet-api.clients.shop." + key, "y");
        assertThat(value(config(values), "shop", key)).isEqualTo("y");
    }

    @ParameterizedTest
    @MethodSource("keysThatCanBeNone")
    void aNamedClientCanHaveNoneOfWhatItWouldInherit(String key) {
        Config config = config(Map.of("wallet-api." + key, "x", "wallet-api.clients.shop." + key, "none"));
        assertThat(find(config, "shop", key)).isNull();
        assertThat(value(config, "", key)).isEqualTo("x");
    }

    @Test
    void onlyWhatHasNoDefaultAndNoPartnerCanBeNone() {
        assertThat(keysThatCanBeNone())
                .contains("proxy", "project-id", "state")
                .doesNotContain("mac.id", "base-uri", "read-timeout");
        assertThat(value(config(Map.of("wallet-api.mac.id", "none")), "", "mac.id"))
                .isEqualTo("none");
    }

    @ParameterizedTest
    @MethodSource("keys")
    void anEmptyValueTakesBackWhatALowerSourceSays(String key) {
        Config config = config(
                new Source("file.properties", 100, Map.of("wallet-api." + key, "x")),
                new Source("higher", 400, Map.of("wallet-api." + key, "")));
        assertThat(find(config, "", key)).isNull();
        assertThat(find(new LikePayara(config), "", key)).as("also on Payara").isNull();
        Config profile = config(Map.of("wallet-api." + key, "x", "%dev.wallet-api." + key, ""));
        assertThat(find(new LikePayara(profile), "", key)).isNull();
        Config other = config(
                new Source("file.properties", 100, Map.of("wallet-api." + key, "")),
                new Source("higher", 400, Map.of("wallet-api." + key, "x")));
        assertThat(value(new LikePayara(other), "", key)).isEqualTo("x");
    }

    @ParameterizedTest
    @MethodSource("keys")
    void whatTheServerCannotReadIsOneProblemWithoutTheValue(String key) {
        for (String odd : List.of("${handler::" + SECRET + "}", "${" + SECRET, "a${" + SECRET + "}", "${itself}")) {
            for (String prefix : List.of("wallet-api.", "%dev.wallet-api.", "wallet-api.clients.shop.")) {
                Map<String, String> values = with("wallet-api.clients.shop.project-id", "3");
                values.put(prefix + key, odd.replace("itself", prefix.replace("%dev.", "") + key));
                String client = prefix.contains("clients") ? "shop" : "";
                List<String> problems = problems(config(values), client);
                assertThat(problems)
                        .as(odd)
                        .anySatisfy(problem -> assertThat(problem)
                                .startsWith("wallet-api." + (client.isEmpty() ? "" : "clients.shop.") + key
                                        + " (from file.properties)")
                                .contains("expected"))
                        .noneSatisfy(problem -> assertThat(problem).contains(SECRET));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("keys")
    void aMisspeltKeyIsRefusedWithTheNearest(String key) {
        String wrong = key.substring(0, key.length() - 1) + "~";
        for (String prefix : List.of("wallet-api.", "%prod.wallet-api.", "wallet-api.clients.shop.")) {
            String right = prefix.contains("clients") ? prefix : "wallet-api.";
            assertThat(problems(
                            config(with(prefix + wrong, "x", "wallet-api.clients.shop.read-timeout", "9s")),
                            prefix.contains("clients") ? "shop" : ""))
                    .contains(
                            prefix + wrong + " is not a key; did you mean " + right + key + "? (from file.properties)");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "base-url, base-uri",
        "baseUri, base-uri",
        "enviroment, environment",
        "read-timout, read-timeout",
        "retry.attempts, retry.max-attempts",
        "mac-id, mac.id",
        "mac_key, mac.key",
        "mac.keyfile, mac.key-file",
        "tls.keystore, tls.key-store",
        "http.proxy, proxy",
        "prxoy, proxy",
        "timeout, connect-timeout or wallet-api.read-timeout or wallet-api.answer-timeout",
        "projectid, project-id",
        "client.shop.mac.id, clients.shop.mac.id",
        "'clients.\"shop\".mac.id', clients.shop.mac.id"
    })
    void whatPeopleWriteIsUnderstood(String wrong, String right) {
        List<String> problems = problems(
                config(with("wallet-api." + wrong, "x", "wallet-api.clients.shop.read-timeout", "9s")), "shop");
        assertThat(problems)
                .containsExactly("wallet-api." + wrong + " is not a key; did you mean wallet-api." + right
                        + "? (from file.properties)");
    }

    @Test
    void whatIsLikeNothingIsRefusedToo() {
        assertThat(problems(config(with("wallet-api.flavour", "x")), ""))
                .singleElement()
                .asString()
                .startsWith("wallet-api.flavour is not a key; expected one of");
    }

    @Test
    void whoSharesAServerWithALaterVersionIsOnlyWarned() {
        Config config = config(with("wallet-api.flavour", "x", "wallet-api.unknown-keys", "warn"));
        assertThat(problems(config, "")).isEmpty();
        assertThat(new Spelling(config).problemsOf("")).hasSize(1);
    }

    @Test
    void namesOfTheEnvironmentAreLeftAlone() {
        Config config = config(
                new Source("file.properties", 100, with()),
                new EnvConfigSource(Map.of("WALLET_API_ENVIROMENT", "x", "wallet-api.enviroment", "x"), 300));
        assertThat(problems(config, "")).isEmpty();
    }

    @Test
    void clientsOfOtherApplicationsRefuseNothing() {
        Config config = config(with(
                "wallet-api.clients.other.mac.id", "x",
                "wallet-api.clients.other.enviroment", "x",
                "wallet-api.clients.schop.read-timeout", "9s",
                "wallet-api.clients.shop.read-timeout", "9s"));
        assertThat(problems(config, "")).isEmpty();
        assertThat(problems(config, "shop")).isEmpty();
        assertThat(new Spelling(config).warnings(Set.of("", "shop")))
                .containsExactly(
                        "No injection point asks for the client of wallet-api.clients.schop.*; did you mean"
                                + " wallet-api.clients.shop.*?",
                        "wallet-api.clients.other.enviroment is not a key of any client (from file.properties)");
    }

    @Test
    void aClientWhoseKeysHaveAnotherNameIsRefused() {
        assertThat(problems(config(with("wallet-api.clients.schop.environment", "sandbox")), "shop"))
                .containsExactly("@WalletClient(\"shop\"): no key begins with wallet-api.clients.shop.: expected one at"
                        + " least, or another name; did you mean wallet-api.clients.schop.*?");
    }

    @ParameterizedTest
    @ValueSource(strings = {"walletapi.mac.id", "wallet_api.base-uri", "wallet.api.mac.key", "walet-api.base-uri"})
    void aMisspeltBeginningIsWarnedOf(String name) {
        assertThat(new Spelling(config(Map.of(name, "x"))).warnings(Set.of("")))
                .singleElement()
                .asString()
                .contains(name, "did you mean wallet-api.");
        assertThat(new Spelling(config(Map.of("wallet-app.proxy", "x", "shop.base-uri", "x"))).warnings(Set.of("")))
                .isEmpty();
    }

    /** Values of secrets that someone could have, and what a properties file or a variable hands on of them. */
    static List<String> oddSecrets() {
        return List.of(
                "a$$b",
                "$a",
                "a$",
                "$$",
                "$$$",
                "a$b$$c$$$d",
                "a\\b",
                "a\\\\b",
                "a\\{b",
                "a{b}",
                "a#b",
                "#",
                "a,b",
                "a:b",
                "a::b",
                "a$:b",
                "%dev.a",
                "a=b",
                "a!b",
                "a}b",
                "$}",
                "{}$$");
    }

    @ParameterizedTest
    @MethodSource("oddSecrets")
    void aSecretIsWhatItIsOnEveryImplementation(String secret) {
        for (String key : secrets().toList()) {
            Map<String, String> values = new HashMap<>(Map.of("wallet-api." + key, secret));
            assertThat(value(config(values), "", key)).as(key).isEqualTo(secret);
            assertThat(value(new LikePayara(config(values)), "", key)).as(key).isEqualTo(secret);
            values = new HashMap<>(Map.of("wallet-api." + key, "${shop.key}", "shop.key", secret));
            assertThat(value(config(values), "", key)).as(key + " by name").isEqualTo(secret);
            values = new HashMap<>(Map.of("wallet-api." + key, "${nothing:x}" + "${shop.key}", "shop.key", secret));
            assertThat(value(config(values), "", key)).as(key + " in parts").isEqualTo("x" + secret);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "'a\\$b',          'a$b'",
        "'\\${b}',         '${b}'",
        "'${x:a}',         'a'",
        "'${x:http://h:1}','http://h:1'",
        "'${empty:a}',     'a'",
        "'${one}',         '1'",
        "'${one:a}-${one}','1-1'",
        "'${x:${one}}',    '1'",
        "'a${x:}b',        'ab'"
    })
    void expressionsAreThoseOfMicroProfile(String raw, String meaning) {
        Config config = config(Map.of("wallet-api.mac.key", raw, "one", "1", "empty", ""));
        assertThat(value(config, "", "mac.key")).isEqualTo(meaning);
        assertThat(value(new LikePayara(config), "", "mac.key")).isEqualTo(meaning);
    }

    @Test
    void anExpressionWithoutAValueIsNeverLeftOut() {
        Config config = config(with("wallet-api.mac.key", "abc${nothing}"));
        assertThat(problems(config, "")).singleElement().asString().contains("leads to no value");
        assertThat(problems(new LikePayara(config), ""))
                .singleElement()
                .asString()
                .contains("leads to no value");
        assertThat(find(config(Map.of("wallet-api.proxy", "${nothing:}")), "", "proxy"))
                .isNull();
    }

    /** A server that does not follow expressions to their end need not find this out. */
    @Test
    void anExpressionThatLeadsToItselfIsCalledThat() {
        Function<String, ConfigValue> lookup = name -> io.smallrye.config.ConfigValue.builder()
                .withName(name)
                .withRawValue(name.equals("one") ? "a${other}" : "${one:b}")
                .withValue("something else")
                .build();
        assertThatThrownBy(() -> new Expressions(lookup).meaning(lookup.apply("one")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("it leads to itself");
    }

    @Test
    void whatOnlyThisServerUnderstandsIsWhatItMakesOfIt() {
        assertThat(value(new LikePayara(config(Map.of("wallet-api.mac.key", "${ENC::abc}"))), "", "mac.key"))
                .isEqualTo("abc");
    }

    @ParameterizedTest
    @CsvSource({
        "Properties,            META-INF/microprofile-config.properties",
        "SysPropConfigSource,   system property",
        "SystemProperty,        system property",
        "EnvConfigSource[rank], environment variable WALLET_API_PROXY",
        "Domain,                Domain"
    })
    void aSourceIsCalledWhatAnAdministratorKnowsItAs(String name, String called) {
        assertThat(find(config(new Source(name, 100, Map.of("wallet-api.proxy", "x"))), "", "proxy"))
                .hasToString("wallet-api.proxy (from " + called + ")");
    }

    /** As interceptors of SmallRye do, and sources that make up values. */
    @Test
    void anEmptyValueTakesNothingBackFromAboveIt() {
        Config config = new SmallRyeConfigBuilder()
                .addDefaultInterceptors()
                .withInterceptors((context, name) -> name.equals("wallet-api.proxy")
                        ? io.smallrye.config.ConfigValue.builder()
                                .withName(name)
                                .withValue("x")
                                .withRawValue("x")
                                .withConfigSourceOrdinal(500)
                                .build()
                        : context.proceed(name))
                .withSources(new Source("file.properties", 100, Map.of("wallet-api.proxy", "")))
                .build();
        assertThat(value(config, "", "proxy")).isEqualTo("x");
    }

    @Test
    void blanksAtTheEndsArePartOfAPasswordOnly() {
        Config config = config(Map.of("wallet-api.mac.key", " a ", "wallet-api.tls.key-password", " a "));
        assertThat(value(config, "", "mac.key")).isEqualTo("a");
        assertThat(value(config, "", "tls.key-password")).isEqualTo(" a ");
    }

    @Test
    void whoDecryptsValuesIsNotStoodInTheWayOf() {
        Config decrypting = new SmallRyeConfigBuilder()
                .addDefaultInterceptors()
                .withInterceptors((context, name) -> {
                    io.smallrye.config.ConfigValue value = context.proceed(name);
                    return value == null ? null : value.withValue("decrypted");
                })
                .withSources(new Source("file.properties", 100, Map.of("wallet-api.mac.key", "ENC(abc)")))
                .build();
        assertThat(value(decrypting, "", "mac.key")).isEqualTo("decrypted");
    }

    @Test
    void aSourceThatFailsIsOneProblem() {
        assertThat(problems(
                        config(new Source("file.properties", 100, with()), new Broken(true, new AtomicBoolean())),
                        "shop"))
                .singleElement()
                .asString()
                .startsWith("the config source the database fails when it is asked for ")
                .contains("IllegalStateException")
                .doesNotContain(SECRET);
    }

    @Test
    void aSourceThatCannotListItsNamesIsOnlyWarnedOf() {
        AtomicBoolean opened = new AtomicBoolean();
        Config config = config(new Source("file.properties", 100, with()), new Broken(false, opened));
        opened.set(true);
        assertThat(problems(config, "")).isEmpty();
        assertThat(new Spelling(config).warnings(Set.of("")))
                .singleElement()
                .asString()
                .startsWith("The config source the database cannot list its names")
                .doesNotContain(SECRET);
    }

    @Test
    void aWordAfterThePrefixOfAClientAloneIsNoKey() {
        assertThat(problems(
                        config(with("wallet-api.clients.shop", "x", "wallet-api.clients.shop.project-id", "3")),
                        "shop"))
                .singleElement()
                .asString()
                .startsWith("wallet-api.clients.shop is not a key; ");
    }

    @ParameterizedTest
    @CsvSource({"my-shop, my_shop", "shop, Shop", "a_b, A-b"})
    void namesThatAreOneToTheEnvironmentAreRefused(String one, String other) {
        assertThat(ClientNames.problemsOf(List.of("", one, other)))
                .singleElement()
                .asString()
                .contains("\"" + one + "\"", "\"" + other + "\"", "share every environment variable");
        assertThat(ClientNames.problemsOf(List.of("", one, "another"))).isEmpty();
        ClientNames names = new ClientNames();
        names.use(one);
        names.use(one);
        names.use("");
        assertThatThrownBy(() -> names.use(other))
                .isInstanceOf(WalletConfigurationException.class)
                .hasMessageContaining("share every environment variable");
    }

    /** Then client a with key b-c would be client a-b with key c. */
    @Test
    void noKeyIsTheEndOfAnotherSoThatOnlyNamesCanCollide() {
        for (String longer : keys()) {
            assertThat(keys()).noneMatch(key -> longer.endsWith("-" + key) || longer.endsWith("." + key));
        }
    }

    /** Each line is one way to say one thing; the others of its kind exclude it. */
    static Stream<List<List<String>>> kindsThatExcludeEachOther() {
        return Stream.of(
                List.of(
                        List.of("mac.id=*", "mac.key=*"),
                        List.of("mac.id=*", "mac.key-file=/no/*"),
                        List.of("tls.certificate=/no/*", "tls.key=/no/*", "tls.key-password=*"),
                        List.of("tls.certificate=/no/*", "tls.key=/no/*", "tls.key-password-file=/no/*"),
                        List.of("tls.key-store=/no/*", "tls.key-store-password=*", "tls.key-alias=*"),
                        List.of("tls.key-store=/no/*", "tls.key-store-password-file=/no/*", "tls.key-store-type=*")),
                List.of(
                        List.of("tls.trusted-certificates=/no/*"),
                        List.of("tls.trust-store=/no/*", "tls.trust-store-password=*", "tls.trust-store-type=*"),
                        List.of("tls.trust-store=/no/*", "tls.trust-store-password-file=/no/*"),
                        List.of("tls.trust-platform=true")),
                List.of(List.of("environment=sandbox"), List.of("base-uri=https://*.example.com/")),
                List.of(List.of("oauth.token-keys=*"), List.of("oauth.token-keys-file=/no/*")));
    }

    private static Map<String, String> values(String prefix, List<String> settings, String word) {
        Map<String, String> values = new HashMap<>();
        settings.forEach(setting -> {
            int equals = setting.indexOf('=');
            String key = setting.substring(0, equals);
            String value = key.equals("oauth.token-keys")
                    ? Base64.getEncoder().encodeToString(new byte[32])
                    : setting.substring(equals + 1).replace("*", word);
            values.put(prefix + key, value);
        });
        return values;
    }

    /** What is wrong with the client shop; and if nothing is, all that it is made of. */
    private static List<Object> outcome(List<Map<String, String>> settings) {
        Map<String, String> values = new HashMap<>();
        settings.forEach(values::putAll);
        if (values.keySet().stream().noneMatch(ofIdentity()::contains)) {
            values.putAll(with());
        }
        values.put("wallet-api.clients.shop.project-id", "3");
        Config config = config(values);
        List<String> problems = new ArrayList<>();
        String read = String.valueOf(WalletConfigReader.read(config, "shop", false, false, problems));
        Settings shop = new Settings(config, "shop");
        return List.of(problems, read, IdentityConfig.placeIn(shop), TrustConfig.placeIn(shop));
    }

    private static Set<String> ofIdentity() {
        return ConfigKeys.in(IdentityConfig.class).stream()
                .flatMap(key -> Stream.of("wallet-api." + key, "wallet-api.clients.shop." + key))
                .collect(Collectors.toSet());
    }

    @ParameterizedTest
    @MethodSource("kindsThatExcludeEachOther")
    void whatANamedClientSetsForgetsWhatExcludesItAndNothingIsMixed(List<List<String>> kinds) {
        for (List<String> inherited : kinds) {
            for (List<String> own : kinds) {
                Map<String, String> nearest = values("wallet-api.clients.shop.", own, "own");
                assertThat(outcome(List.of(values("wallet-api.", inherited, "inherited"), nearest)))
                        .as("%s over %s", own, inherited)
                        .isEqualTo(outcome(List.of(nearest)));
                assertThat(outcome(List.of(values("wallet-api.", inherited, "inherited")))
                                .toString())
                        .as("%s alone", inherited)
                        .isNotEqualTo(outcome(List.of()).toString());
            }
        }
    }

    @ParameterizedTest
    @MethodSource("kindsThatExcludeEachOther")
    void twoOfAKindAtOnePlaceAreRefused(List<List<String>> kinds) {
        for (List<String> one : kinds) {
            for (List<String> other : kinds) {
                boolean exclude = !one.equals(other) && !(one + "" + other).contains("trust-platform");
                for (String prefix : List.of("wallet-api.", "wallet-api.clients.shop.")) {
                    assertThat(outcome(List.of(values(prefix, one, "one"), values(prefix, other, "one")))
                                    .toString()
                                    .contains("expected only one of them"))
                            .as("%s and %s", one, other)
                            .isEqualTo(exclude);
                }
            }
        }
    }

    @Test
    void aMisspeltKeyDoesNotHideWhatElseIsWrong() {
        assertThat(problems(
                        config(with("wallet-api.tls.trust-store", "/no/such/file", "wallet-api.base-url", "x")), ""))
                .hasSize(2);
    }

    @Test
    void eachProblemOfAFileNamesKeySourceAndFile() {
        assertThat(problems(config(Map.of("wallet-api.mac.id", "id", "wallet-api.mac.key-file", "/no/such/file")), ""))
                .singleElement()
                .asString()
                .startsWith("wallet-api.mac.key-file (from file.properties): ")
                .contains(Path.of("/no/such/file").toString());
        assertThat(problems(config(with("wallet-api.tls.trust-store", "/no/such/file")), ""))
                .singleElement()
                .asString()
                .startsWith("wallet-api.tls.trust-store (from file.properties): ")
                .contains(Path.of("/no/such/file").toString());
    }
}
