package io.github.walletapi.cdi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.walletapi.WalletApi;
import io.github.walletapi.grant.Grants;
import io.github.walletapi.oauth.OAuthTokens;
import io.github.walletapi.oauth.Scope;
import io.github.walletapi.request.ApiRequest;
import io.github.walletapi.sandbox.SandboxExtension;
import io.github.walletapi.sandbox.SandboxServer;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class GrantsInjectionTest {
    private static final String ID = "wkVd93h2uS";
    private static final String TOKEN_KEY = "zzqqAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=";
    private static final int JOHN = 221;

    @RegisterExtension
    static final SandboxExtension SANDBOX = SandboxExtension.create(SandboxServer.builder()
            .client(ID, "IrdTc8uQodU7PRpLzzLTW6wqZAO6tAMU")
            .client("shopId", "shop-key-of-32-characters-or-so"));

    private final FakeNaming naming = new FakeNaming();
    private final ConcurrentHashMap<String, String> map = new ConcurrentHashMap<>();

    @TempDir
    Path directory;

    @Dependent
    static class User {
        @Inject
        Grants grants;

        @Inject
        OAuthTokens tokens;
    }

    @Dependent
    static class OfTheShop {
        @Inject
        @WalletClient("shop")
        Grants grants;
    }

    @Dependent
    static class NoGrants {
        @Inject
        WalletApi wallet;
    }

    @AfterEach
    void close() {
        naming.close();
    }

    private static Map<String, String> configuration() {
        return new HashMap<>(Map.of(
                "wallet-api.mac.id", ID,
                "wallet-api.mac.key", "IrdTc8uQodU7PRpLzzLTW6wqZAO6tAMU",
                "wallet-api.base-uri", SANDBOX.server().baseUri().toString(),
                "wallet-api.oauth.redirect-uri", "http://localhost:9/back",
                "wallet-api.oauth.page-uri", SANDBOX.server().baseUri() + "frontend",
                "wallet-api.clients.shop.mac.id", "shopId",
                "wallet-api.clients.shop.mac.key", "shop-key-of-32-characters-or-so",
                "wallet-api.clients.shop.oauth.redirect-uri", "http://localhost:9/shop"));
    }

    private Map<String, String> shared() {
        naming.bind("java:global/wallet", map);
        Map<String, String> configuration = configuration();
        configuration.put("wallet-api.state", "java:global/wallet");
        return configuration;
    }

    private static String signedIn(Grants grants, String clientId) {
        URI page = grants.begin("session1", Set.of(Scope.FULL_NAME), null);
        String state = page.getRawQuery().substring(page.getRawQuery().indexOf("state="));
        return grants.finish("session1", state + "&code=" + SANDBOX.server().authorize(clientId, JOHN, "full_name"));
    }

    private static int who(Grants grants, String id) {
        return grants.as(id).send(ApiRequest.get("rest/v1/user/me")).getInt("id");
    }

    @Test
    void personSignsIn() {
        try (Application application = Application.start(configuration(), User.class, OfTheShop.class)) {
            Grants grants = application.get(User.class).grants;
            assertThat(grants.begin("s", Set.of(Scope.EMAIL), null).toString())
                    .startsWith(SANDBOX.server().baseUri() + "frontend/oauth?")
                    .contains("client_id=" + ID, "redirect_uri=http%3A%2F%2Flocalhost%3A9%2Fback");
            assertThat(who(grants, signedIn(grants, ID))).isEqualTo(JOHN);
            Grants ofTheShop = application.get(OfTheShop.class).grants;
            assertThat(ofTheShop.begin("s", Set.of(Scope.EMAIL), null).toString())
                    .contains("client_id=shopId", "localhost%3A9%2Fshop");
            assertThat(who(ofTheShop, signedIn(ofTheShop, "shopId"))).isEqualTo(JOHN);
            assertThat(grants).hasToString("Grants");
            assertThat(application.get(User.class).tokens).hasToString("OAuthTokens");
        }
    }

    @Test
    void grantsOutliveTheApplicationInASharedMapEncrypted() {
        Map<String, String> configuration = shared();
        configuration.put("wallet-api.oauth.token-keys", TOKEN_KEY);
        String id;
        try (Application application = Application.start(configuration, User.class)) {
            id = signedIn(application.get(User.class).grants, ID);
        }
        assertThat(map.keySet()).anyMatch(key -> key.endsWith("oauth/grant/" + id));
        assertThat(map.toString()).doesNotContain("access_token").doesNotContain(ID);
        try (Application application = Application.start(configuration, User.class)) {
            assertThat(who(application.get(User.class).grants, id)).isEqualTo(JOHN);
        }
    }

    @Test
    void whatIsInjectedIsFoundAgainAfterPassivation() throws Exception {
        try (Application application = Application.start(configuration(), User.class)) {
            String id = signedIn(application.get(User.class).grants, ID);
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            new ObjectOutputStream(bytes).writeObject(application.get(User.class).grants);
            Object back = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray())).readObject();
            assertThat(who((Grants) back, id)).isEqualTo(JOHN);
        }
    }

    @Test
    void keysOfAFileAreUsed() throws IOException {
        Map<String, String> configuration = shared();
        Path file = Files.writeString(directory.resolve("keys"), TOKEN_KEY + "\n" + TOKEN_KEY + "\n");
        configuration.put("wallet-api.oauth.token-keys-file", file.toString());
        try (Application application = Application.start(configuration, User.class)) {
            assertThat(signedIn(application.get(User.class).grants, ID)).isNotEmpty();
        }
        Files.writeString(file, "zzqq");
        assertThatThrownBy(() -> Application.start(configuration, User.class))
                .hasStackTraceContaining("wallet-api.oauth.token-keys-file (from the administrator's file): " + file
                        + ": the token key 1 must be 32 random bytes")
                .satisfies(refused -> assertThat(refused.toString()).doesNotContain("zzqq"));
    }

    @Test
    void sharedMapWithoutKeysIsRefusedWhereGrantsAreInjected() {
        Map<String, String> configuration = shared();
        assertThatThrownBy(() -> Application.start(configuration, User.class))
                .hasStackTraceContaining("wallet-api.oauth.token-keys is missing, while Grants are injected and state"
                        + " is set, so tokens leave this process: expected secret text");
        Application.start(configuration, NoGrants.class).close();
    }

    @Test
    void everythingThatIsMissingIsToldAtDeployment() {
        Map<String, String> configuration = shared();
        configuration.remove("wallet-api.oauth.redirect-uri");
        configuration.remove("wallet-api.oauth.page-uri");
        assertThatThrownBy(() -> Application.start(configuration, User.class))
                .hasStackTraceContaining("wallet-api.oauth.redirect-uri is missing")
                .hasStackTraceContaining("wallet-api.oauth.page-uri is missing, while Grants are injected and base-uri")
                .hasStackTraceContaining("wallet-api.oauth.token-keys is missing");

        configuration.put("wallet-api.oauth.redirect-uri", "/back");
        configuration.put("wallet-api.oauth.page-uri", "ftp://elsewhere");
        configuration.put("wallet-api.oauth.token-keys", TOKEN_KEY + ",zzqq");
        assertThatThrownBy(() -> Application.start(configuration, NoGrants.class))
                .hasStackTraceContaining(
                        "(it must begin with https:// (or http:// on this host): its scheme is missing)")
                .hasStackTraceContaining(
                        "(it must begin with https:// (or http:// on this host): it has another scheme)")
                .hasStackTraceContaining("(the token key 2 must be 32 random bytes")
                .satisfies(refused -> assertThat(refused.toString()).doesNotContain("zzqq"));
        configuration.put("wallet-api.oauth.token-keys-file", "somewhere");
        assertThatThrownBy(() -> Application.start(configuration, NoGrants.class))
                .hasStackTraceContaining("expected only one of them");
    }

    /** One that is looked up by name was not looked at before. */
    @Test
    void everyFileIsToldInOneMessageWhereGrantsAreLookedUp() throws IOException {
        Map<String, String> configuration = shared();
        Path noKey = directory.resolve("no-key");
        configuration.remove("wallet-api.mac.key");
        configuration.put("wallet-api.mac.key-file", noKey.toString());
        configuration.put(
                "wallet-api.oauth.token-keys-file",
                Files.writeString(directory.resolve("short"), "zzqq").toString());
        try (Application application = Application.start(configuration)) {
            ClientGrants grants = application.get(ClientGrants.class);
            assertThatThrownBy(() -> grants.get(""))
                    .isInstanceOf(WalletConfigurationException.class)
                    .hasMessageContaining("2 problems")
                    .hasMessageContaining("wallet-api.mac.key-file (from the administrator's file): " + noKey)
                    .hasMessageContaining("wallet-api.oauth.token-keys-file (from the administrator's file): ");
        }
    }

    /** Also what another problem, of whatever kind, stands beside: nobody mends one and meets the next. */
    @Test
    void everythingIsToldInOneMessageWhateverElseIsWrong() throws IOException {
        Map<String, String> configuration = shared();
        configuration.remove("wallet-api.oauth.redirect-uri");
        configuration.remove("wallet-api.mac.key");
        Path noKey = directory.resolve("no-key");
        Path tooShort = Files.writeString(directory.resolve("short"), "zzqq");
        configuration.put("wallet-api.mac.key-file", noKey.toString());
        configuration.put("wallet-api.tls.trusted-certificates", noKey.toString());
        configuration.put("wallet-api.oauth.token-keys-file", tooShort.toString());
        configuration.put("wallet-api.oauth.page-uri", "ftp://elsewhere");
        configuration.put("wallet-api.read-timeout", "soon");
        configuration.put("wallet-api.read-timout", "5s");
        assertThat(problems(configuration, User.class))
                .hasSize(7)
                .anyMatch(one -> one.startsWith("wallet-api.mac.key-file") && one.contains(noKey.toString()))
                .anyMatch(one -> one.startsWith("wallet-api.tls.trusted-certificates"))
                .anyMatch(one -> one.startsWith("wallet-api.oauth.redirect-uri is missing"))
                .anyMatch(one -> one.startsWith("wallet-api.oauth.page-uri (from") && one.contains("another scheme"))
                .anyMatch(one -> one.startsWith("wallet-api.oauth.token-keys-file") && one.contains("32 random bytes"))
                .anyMatch(one -> one.startsWith("wallet-api.read-timeout"))
                .anyMatch(one -> one.startsWith("wallet-api.read-timout"));

        configuration.remove("wallet-api.oauth.token-keys-file");
        configuration.put("wallet-api.base-uri", "nowhere");
        configuration.remove("wallet-api.oauth.page-uri");
        assertThat(problems(configuration, User.class))
                .anyMatch(one -> one.startsWith("wallet-api.base-uri (from"))
                .anyMatch(one -> one.startsWith("wallet-api.oauth.page-uri is missing"))
                .anyMatch(one -> one.startsWith("wallet-api.oauth.token-keys is missing"));
        assertThat(problems(configuration, NoGrants.class)).noneMatch(one -> one.contains("oauth"));
    }

    /** Who is to be told to the authorization page is missing where a certificate says who we are, and only there. */
    @Test
    void theClientIdIsMissingWhereNoMacIdIs() {
        Map<String, String> configuration = configuration();
        configuration.remove("wallet-api.mac.id");
        assertThat(problems(configuration, User.class))
                .anyMatch(one -> one.startsWith("wallet-api.mac.id is missing"))
                .noneMatch(one -> one.contains("client-id"));
        configuration.remove("wallet-api.mac.key");
        configuration.put("wallet-api.tls.key-store", directory.resolve("none").toString());
        assertThat(problems(configuration, User.class))
                .anyMatch(one -> one.startsWith("wallet-api.tls.key-store-password"))
                .anyMatch(one -> one.startsWith("wallet-api.oauth.client-id is missing"));
    }

    private static List<String> problems(Map<String, String> configuration, Class<?> bean) {
        try {
            Application.start(configuration, bean).close();
            return List.of();
        } catch (RuntimeException refused) {
            Throwable cause = refused;
            while (!(cause instanceof WalletConfigurationException)) {
                cause = Objects.requireNonNull(cause.getCause(), refused.toString());
            }
            return ((WalletConfigurationException) cause).problems();
        }
    }

    @Test
    void pageIsThatOfTheEnvironment() {
        Map<String, String> configuration = configuration();
        configuration.remove("wallet-api.base-uri");
        configuration.remove("wallet-api.oauth.page-uri");
        for (String environment : new String[] {"production", "sandbox"}) {
            configuration.put("wallet-api.environment", environment);
            try (Application application = Application.start(configuration, User.class)) {
                assertThat(application
                                .get(User.class)
                                .grants
                                .begin("s", Set.of(Scope.EMAIL), null)
                                .toString())
                        .startsWith(
                                environment.equals("sandbox")
                                        ? "https://sandbox.paysera.com/frontend/oauth?"
                                        : "https://www.paysera.com/frontend/oauth?");
            }
        }
    }
}
