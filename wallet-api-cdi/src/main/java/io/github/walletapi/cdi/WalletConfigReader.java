package io.github.walletapi.cdi;

import io.github.walletapi.WalletApi;
import io.github.walletapi.WalletApiBuilder;
import io.github.walletapi.auth.Credentials;
import io.github.walletapi.request.HttpAddress;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.Config;
import org.jspecify.annotations.Nullable;

/** Reads a client's configuration as a whole, and says everything that is wrong with it at once. */
final class WalletConfigReader {

    private static final Pattern CLIENT = Pattern.compile("[A-Za-z0-9_-]+");

    private final Config config;
    private final String client;
    private final boolean ownCredentials;
    private final boolean grants;
    private final Settings settings;
    private final List<String> problems = new ArrayList<>();

    private WalletConfigReader(Config config, String client, boolean ownCredentials, boolean grants) {
        this.config = config;
        this.client = client;
        this.ownCredentials = ownCredentials;
        this.grants = grants;
        this.settings = new Settings(config, client);
    }

    /**
     * The configuration of a client, but what stands in files; the plain one's name is empty.
     *
     * @param ownCredentials whether the application has a bean that knows them
     */
    static WalletConfig read(Config config, String client, boolean ownCredentials) {
        return read(config, client, ownCredentials, false);
    }

    /**
     * The configuration of a client, but what stands in files; the plain one's name is empty.
     *
     * @param ownCredentials whether the application has a bean that knows them
     * @param grants whether people are to grant something to this client
     */
    static WalletConfig read(Config config, String client, boolean ownCredentials, boolean grants) {
        WalletConfigReader reader = new WalletConfigReader(config, client, ownCredentials, grants);
        WalletConfig read = reader.values();
        if (read != null && !reader.problems.isEmpty()) {
            // The one message has what is wrong with files too.
            reader.load(read, now -> {});
        }
        return reader.orThrow(read);
    }

    /**
     * What a client is built of, files too; the plain one's name is empty.
     *
     * @param ownCredentials whether the application has a bean that knows them
     * @param changed told of every other reading of credentials
     */
    static ReloadedConfig load(Config config, String client, boolean ownCredentials, Consumer<Credentials> changed) {
        WalletConfigReader reader = new WalletConfigReader(config, client, ownCredentials, false);
        WalletConfig read = reader.values();
        return reader.orThrow(read == null ? null : reader.load(read, changed));
    }

    /** Adds what is wrong with a client's configuration, files too. */
    static @Nullable WalletConfig read(
            Config config, String client, boolean ownCredentials, boolean grants, List<String> problems) {
        WalletConfigReader reader = new WalletConfigReader(config, client, ownCredentials, grants);
        WalletConfig read = reader.values();
        if (read != null) {
            reader.load(read, now -> {});
        }
        reader.problems.stream().filter(problem -> !problems.contains(problem)).forEach(problems::add);
        return reader.problems.isEmpty() ? read : null;
    }

    private <T> T orThrow(@Nullable T read) {
        if (read == null || !problems.isEmpty()) {
            throw new WalletConfigurationException(problems.stream().distinct().toList());
        }
        return read;
    }

    /** What the keys say; null if they could not be asked. */
    private @Nullable WalletConfig values() {
        if (!client.isEmpty() && !CLIENT.matcher(client).matches()) {
            problems.add("@WalletClient(\"" + client.replaceAll("[^\\p{L}\\p{N}._ -]", "?")
                    + "\"): expected a name of letters, digits, dashes and underscores");
            return null;
        }
        try {
            Spelling spelling = new Spelling(config);
            checkName(spelling);
            WalletConfig read = new ConfigReader(
                            settings, ownCredentials ? Set.of(IdentityConfig.class) : Set.of(), problems)
                    .read(WalletConfig.class);
            boolean elsewhere = checkAddress(read);
            if (grants) {
                read.oauth().check(settings, client, elsewhere, isNamedByMacId(), problems);
            }
            if (read.unknownKeys() == WalletConfig.UnknownKeys.REFUSE) {
                problems.addAll(spelling.problemsOf(client));
            }
            return read;
        } catch (WalletConfigurationException broken) {
            problems.addAll(broken.problems());
            return null;
        }
    }

    /** What stands in files, which is told together with all the rest. */
    private @Nullable ReloadedConfig load(WalletConfig read, Consumer<Credentials> changed) {
        try {
            ReloadedConfig loaded = new ReloadedConfig(read, client, settings, ownCredentials, changed, problems);
            if (grants) {
                read.oauth().read(settings);
            }
            return loaded;
        } catch (WalletConfigurationException broken) {
            problems.addAll(broken.problems());
            return null;
        }
    }

    private void checkName(Spelling spelling) {
        if (client.isEmpty() || ownCredentials || settings.hasOwn(ConfigKeys.ALL.keySet())) {
            return;
        }
        String nearest = spelling.nearestTo(client);
        if (nearest != null || !IdentityConfig.placeIn(settings).settings().isEmpty()) {
            String clients = WalletConfig.PREFIX + "clients.";
            problems.add("@WalletClient(\"" + client + "\"): no key begins with " + clients + client
                    + ".: expected one at least, or another name"
                    + (nearest == null ? "" : "; did you mean " + clients + nearest + ".*?"));
        }
    }

    /** What an address may be also depends on other keys; tells whether there is one of the client's own. */
    private boolean checkAddress(WalletConfig read) {
        Settings.Setting given = settings.nearestGroup(ConfigKeys.togetherWith(WalletConfig.BASE_URI))
                .find(WalletConfig.BASE_URI);
        URI baseUri = read.baseUri();
        if (given == null || baseUri == null) {
            return given != null;
        }
        ConfigValues values = new ConfigValues(problems);
        WalletApiBuilder builder =
                WalletApi.builder().allowInsecureHttpToRemoteHosts(read.allowInsecureHttpToRemoteHosts());
        if (values.value(WalletConfig.BASE_URI, given, text -> reachable(text, builder)) == null) {
            return true;
        }
        IdentityConfig identity = read.identity();
        if (identity != null && identity.isCertificate() && "http".equals(baseUri.getScheme())) {
            problems.add(given.key() + " begins with http: expected https, which a client certificate needs");
        }
        ProxyConfig proxy = read.proxy();
        if (proxy != null && proxy.address() != null) {
            values.value(ProxyConfig.HOST, settings.find(ProxyConfig.HOST), text -> {
                proxy.applyTo(builder);
                builder.checkTransport();
                return text;
            });
        }
        return true;
    }

    /** The builder knows what an address may be; asking it keeps the rule in one place. */
    private static String reachable(String text, WalletApiBuilder builder) {
        builder.baseUri(HttpAddress.parseBase("The base URI", text)).checkTransport();
        return text;
    }

    /** Whether a MAC id says who we are; without one, that it is missing is a problem already. */
    private boolean isNamedByMacId() {
        return !ownCredentials
                && IdentityConfig.placeIn(settings).settings().keySet().stream()
                        .noneMatch(key -> key.startsWith("tls."));
    }
}
