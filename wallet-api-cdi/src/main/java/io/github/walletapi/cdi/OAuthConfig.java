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
import org.jspecify.annotations.Nullable;

/** How people grant something to an application, and how their tokens are kept. */
record OAuthConfig(
        @ConfigKey(
                value = REDIRECT_URI,
                description = "where browsers come back to from the authorization page; needed by `Grants`")
        @Nullable
        URI redirectUri,

        @ConfigKey(
                value = PAGE_URI,
                canBeNone = true,
                type = "URI such as `https://www.paysera.com/frontend`",
                description =
                        "where the authorization page is; that of the environment if not set, needed with `base-uri`")
        @Nullable
        URI pageUri,

        @ConfigKey(
                value = CLIENT_ID,
                canBeNone = true,
                description = "MAC id by which the authorization page knows the client; `mac.id` if not set")
        @Nullable
        String clientId,

        @ConfigKey(
                value = TOKEN_KEYS,
                type = "secret text: 32 bytes in Base64, or several with commas between",
                description = "encrypts tokens that are kept, the first key also new ones; needed with `state`")
        @Nullable
        Secret tokenKeys,

        @ConfigKey(
                value = "oauth.token-keys-file",
                insteadOf = TOKEN_KEYS,
                description = "file that holds the token keys, one on each line")
        @Nullable
        Path tokenKeysFile) {

    private static final String REDIRECT_URI = "oauth.redirect-uri";
    private static final String PAGE_URI = "oauth.page-uri";
    static final String CLIENT_ID = "oauth.client-id";
    private static final String TOKEN_KEYS = "oauth.token-keys";

    /** Those who use them know what may be; asking them keeps each rule in one place. */
    OAuthConfig {
        if (redirectUri != null) {
            HttpAddress.parseForBrowser("it", redirectUri.toString());
        }
        if (pageUri != null) {
            AuthorizationPage.at(pageUri);
        }
        if (tokenKeys != null) {
            TokenKeys.parse(tokenKeys);
        }
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
        if (settings.find(REDIRECT_URI) == null) {
            problems.add(missing(prefix, REDIRECT_URI, "Grants are injected"));
        }
        if (elsewhere && settings.find(PAGE_URI) == null) {
            problems.add(missing(prefix, PAGE_URI, "Grants are injected and base-uri is set"));
        }
        if (!namedByMacId && settings.find(CLIENT_ID) == null) {
            problems.add(missing(prefix, CLIENT_ID, "Grants are injected and mac.id is not known"));
        }
        if (settings.find(WalletConfig.STATE) != null
                && keysIn(settings).settings().isEmpty()) {
            problems.add(
                    missing(prefix, TOKEN_KEYS, "Grants are injected and state is set, so tokens leave this process"));
        }
    }

    private static Settings.Group keysIn(Settings settings) {
        return settings.nearestGroup(ConfigKeys.togetherWith(TOKEN_KEYS));
    }

    private static String missing(String prefix, String key, String because) {
        return prefix + key + " is missing, while " + because + ": expected " + ConfigKeys.expected(key);
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
        return WalletEnvironment.SANDBOX.equals(config.environment())
                ? AuthorizationPage.SANDBOX
                : AuthorizationPage.PRODUCTION;
    }

    /**
     * The keys; null if there are none.
     *
     * @throws WalletConfigurationException without them, if they cannot be read; it names key and file
     */
    @Nullable
    TokenKeys read(Settings settings) {
        if (tokenKeysFile == null) {
            return tokenKeys == null ? null : TokenKeys.parse(tokenKeys);
        }
        try {
            return TokenKeys.parse(SecretFile.read(tokenKeysFile));
        } catch (IllegalArgumentException none) {
            String file = tokenKeysFile.toAbsolutePath().toString();
            String reason = String.valueOf(none.getMessage());
            throw new WalletConfigurationException(List.of(
                    new FileKeys(keysIn(settings)).problem(reason.startsWith(file) ? reason : file + ": " + reason)));
        }
    }
}
