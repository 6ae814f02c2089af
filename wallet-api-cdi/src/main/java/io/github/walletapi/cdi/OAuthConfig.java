package io.github.walletapi.cdi;

import io.github.walletapi.WalletEnvironment;
import io.github.walletapi.auth.Secret;
import io.github.walletapi.auth.SecretFile;
import io.github.walletapi.grant.TokenKeys;
import io.github.walletapi.oauth.AuthorizationPage;
import io.github.walletapi.request.HttpAddress;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** How people grant something to an application, and how their tokens are kept. */
record OAuthConfig(
        @ConfigKey(
                value = "oauth.redirect-uri",
                type = "absolute URI",
                description = "where browsers come back to from the authorization page; needed by `Grants`")
        @Nullable
        URI redirectUri,

        @ConfigKey(
                value = "oauth.page-uri",
                canBeNone = true,
                type = "URI such as `https://www.paysera.com/frontend`",
                description =
                        "where the authorization page is; that of the environment if not set, needed with `base-uri`")
        @Nullable
        URI pageUri,

        @ConfigKey(
                value = "oauth.client-id",
                canBeNone = true,
                type = "text",
                description = "MAC id by which the authorization page knows the client; `mac.id` if not set")
        @Nullable
        String clientId,

        @ConfigKey(
                value = "oauth.token-keys",
                type = "secret text: 32 bytes in Base64, or several with commas between",
                description = "encrypts tokens that are kept, the first key also new ones; needed with `state`")
        @Nullable
        Secret tokenKeys,

        @ConfigKey(
                value = "oauth.token-keys-file",
                type = "path",
                description = "file that holds the token keys, one on each line; instead of `oauth.token-keys`")
        @Nullable
        Path tokenKeysFile) {

    private static final Set<String> KEYS = Set.of("oauth.token-keys", "oauth.token-keys-file");

    static OAuthConfig read(Settings settings, ConfigValues values) {
        Settings.Group keys = settings.nearestGroup(KEYS);
        values.atMostOne(keys, "oauth.token-keys", "oauth.token-keys-file");
        return new OAuthConfig(
                value("oauth.redirect-uri", settings, values, text -> HttpAddress.parseForBrowser("it", text)),
                value(
                        "oauth.page-uri",
                        settings,
                        values,
                        text -> AuthorizationPage.at(HttpAddress.parseBase("it", text))
                                .base()),
                value("oauth.client-id", settings, values, Function.identity()),
                values.optional(keys, "oauth.token-keys", OAuthConfig::keys),
                values.optional(keys, "oauth.token-keys-file", ConfigValues::path));
    }

    /**
     * Adds what is missing for {@code Grants}, which not everybody needs. What is set and cannot be read is told already,
     * and is not missing.
     *
     * @param elsewhere whether the client has an address of its own
     * @param namedByMacId whether the client has a MAC id
     */
    void check(Settings settings, String client, boolean elsewhere, boolean namedByMacId, List<String> problems) {
        String prefix = WalletConfig.PREFIX + (client.isEmpty() ? "" : "clients." + client + ".");
        if (settings.find("oauth.redirect-uri") == null) {
            problems.add(missing(prefix, "oauth.redirect-uri", "Grants are injected"));
        }
        if (elsewhere && settings.find("oauth.page-uri") == null) {
            problems.add(missing(prefix, "oauth.page-uri", "Grants are injected and base-uri is set"));
        }
        if (!namedByMacId && settings.find("oauth.client-id") == null) {
            problems.add(missing(prefix, "oauth.client-id", "Grants are injected and mac.id is not known"));
        }
        Settings.Group keys = settings.nearestGroup(KEYS);
        if (settings.find("state") != null && keys.settings().isEmpty()) {
            problems.add(missing(
                    prefix, "oauth.token-keys", "Grants are injected and state is set, so tokens leave this process"));
        }
        try {
            read();
        } catch (IllegalArgumentException unreadable) {
            problems.add(new FileKeys(keys).problem(String.valueOf(unreadable.getMessage())));
        }
    }

    private static String missing(String prefix, String key, String because) {
        return prefix + key + " is missing, while " + because + ": expected " + ConfigValues.expected(key);
    }

    /** By which the page knows the client; null if nothing says so. */
    @Nullable
    String clientIdIn(WalletConfig config) {
        IdentityConfig identity = config.identity();
        return clientId != null ? clientId : identity == null ? null : identity.macId();
    }

    /** Where browsers are sent. */
    AuthorizationPage pageIn(WalletConfig config) {
        if (pageUri != null) {
            return AuthorizationPage.at(pageUri);
        }
        return WalletEnvironment.SANDBOX.baseUri().equals(config.environment())
                ? AuthorizationPage.SANDBOX
                : AuthorizationPage.PRODUCTION;
    }

    /**
     * The keys; null if there are none.
     *
     * @throws IllegalArgumentException without them, if they cannot be read; it names the file
     */
    @Nullable
    TokenKeys read() {
        if (tokenKeysFile == null) {
            return tokenKeys == null ? null : TokenKeys.parse(tokenKeys);
        }
        Secret text = SecretFile.read(tokenKeysFile);
        try {
            return TokenKeys.parse(text);
        } catch (IllegalArgumentException none) {
            throw new IllegalArgumentException(tokenKeysFile.toAbsolutePath() + ": " + none.getMessage());
        }
    }

    private static Secret keys(String text) {
        Secret secret = Secret.of(text);
        TokenKeys.parse(secret);
        return secret;
    }

    private static <T> @Nullable T value(
            String key, Settings settings, ConfigValues values, Function<String, T> parser) {
        return values.value(key, settings.find(key), parser);
    }
}
