package io.github.walletapi.cdi;

import io.github.walletapi.WalletApi;
import io.github.walletapi.WalletApiBuilder;
import io.github.walletapi.WalletEnvironment;
import io.github.walletapi.request.ExtraParameters;
import io.github.walletapi.request.HttpAddress;
import io.github.walletapi.retry.RetryPolicy;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.Config;
import org.jspecify.annotations.Nullable;

/** Reads a client's configuration as a whole, and says everything that is wrong with it at once. */
final class WalletConfigReader {

    private static final Pattern DURATION = Pattern.compile("(\\d{1,9})\\s*(ms|s|m|h)");
    private static final Duration DEFAULT_RELOAD_INTERVAL = Duration.ofSeconds(30);
    private static final String JAVA = "java:";
    private static final Pattern CLIENT = Pattern.compile("[A-Za-z0-9_-]+");
    private final String client;
    private final Settings settings;
    private final List<String> problems = new ArrayList<>();
    private final ConfigValues values = new ConfigValues(problems);
    private final boolean ownCredentials;
    private final boolean grants;
    private boolean unknownKeysAreRefused = true;

    private WalletConfigReader(Config config, String client, boolean ownCredentials, boolean grants) {
        this.ownCredentials = ownCredentials;
        this.grants = grants;
        this.client = client;
        this.settings = new Settings(config, client);
    }

    /**
     * The configuration of a client; the plain one's name is empty.
     *
     * @param ownCredentials whether the application has a bean that knows them
     */
    static WalletConfig read(Config config, String client, boolean ownCredentials) {
        return read(config, client, ownCredentials, false);
    }

    /**
     * The configuration of a client; the plain one's name is empty.
     *
     * @param ownCredentials whether the application has a bean that knows them
     * @param grants whether people are to grant something to this client
     */
    static WalletConfig read(Config config, String client, boolean ownCredentials, boolean grants) {
        List<String> problems = new ArrayList<>();
        WalletConfig read = read(config, client, ownCredentials, grants, problems);
        if (read == null) {
            throw new WalletConfigurationException(problems);
        }
        return read;
    }

    /** Adds what is wrong with a client's configuration. */
    static @Nullable WalletConfig read(
            Config config, String client, boolean ownCredentials, boolean grants, List<String> problems) {
        if (!client.isEmpty() && !CLIENT.matcher(client).matches()) {
            problems.add("@WalletClient(\"" + client.replaceAll("[^\\p{L}\\p{N}._ -]", "?")
                    + "\"): expected a name of letters, digits, dashes and underscores");
            return null;
        }
        WalletConfigReader reader = new WalletConfigReader(config, client, ownCredentials, grants);
        WalletConfig read = null;
        try {
            Spelling spelling = new Spelling(config);
            read = reader.read(spelling);
            if (reader.unknownKeysAreRefused) {
                reader.problems.addAll(spelling.problemsOf(client));
            }
        } catch (WalletConfigurationException broken) {
            reader.problems.addAll(broken.problems());
        }
        reader.problems.stream().filter(problem -> !problems.contains(problem)).forEach(problems::add);
        return reader.problems.isEmpty() ? read : null;
    }

    private void checkName(Spelling spelling) {
        if (client.isEmpty() || ownCredentials || settings.hasOwn(ConfigKeys.ALL.keySet())) {
            return;
        }
        String nearest = spelling.nearestTo(client);
        if (nearest != null || !IdentityReader.groupIn(settings).settings().isEmpty()) {
            String clients = WalletConfig.PREFIX + "clients.";
            problems.add("@WalletClient(\"" + client + "\"): no key begins with " + clients + client
                    + ".: expected one at least, or another name"
                    + (nearest == null ? "" : "; did you mean " + clients + nearest + ".*?"));
        }
    }

    private @Nullable WalletConfig read(Spelling spelling) {
        checkName(spelling);
        unknownKeysAreRefused = orElse(value("unknown-keys", WalletConfigReader::refusal), true);
        List<Settings.Setting> address = settings.nearestOf("environment", "base-uri");
        if (address.size() > 1) {
            problems.add(address.get(0) + " and " + address.get(1) + ": expected only one of them");
        }
        String addressKey = address.isEmpty() ? "" : address.get(0).key();
        URI environment =
                addressKey.endsWith("environment") ? value("environment", WalletConfigReader::environment) : null;
        boolean insecure = flag("allow-insecure-http-to-remote-hosts", false);
        URI baseUri = addressKey.endsWith("base-uri") ? value("base-uri", text -> address(text, insecure)) : null;
        IdentityConfig identity =
                ownCredentials ? null : IdentityReader.read(IdentityReader.groupIn(settings), problems);
        if (identity != null && identity.isCertificate() && baseUri != null && "http".equals(baseUri.getScheme())) {
            problems.add(addressKey + " begins with http: expected https, which a client certificate needs");
        }
        TrustConfig trust = TrustConfig.read(TrustConfig.groupIn(settings), problems);
        Long projectId = value("project-id", WalletConfigReader::id);
        Long locationId = value("location-id", WalletConfigReader::id);
        ExtraParameters extra = value("extra-parameters", WalletConfigReader::parameters);
        Duration connect = value("connect-timeout", text -> timeout(text, WalletApiBuilder::connectTimeout));
        Duration read = value("read-timeout", text -> timeout(text, WalletApiBuilder::readTimeout));
        Duration answer = value("answer-timeout", text -> timeout(text, WalletApiBuilder::answerTimeout));
        Duration offset = value("largest-clock-offset", text -> timeout(text, WalletApiBuilder::largestClockOffset));
        Duration reload = value("reload-interval", WalletConfigReader::interval);
        RetryConfig retry = retry();
        ObservabilityConfig observability = observability();
        ProxyConfig proxy = ProxyConfig.read(settings, problems);
        ProxyConfig.Address proxyAddress = proxy.address();
        if (baseUri != null && proxyAddress != null) {
            value(
                    "proxy",
                    text -> WalletApi.builder()
                            .baseUri(baseUri)
                            .allowInsecureHttpToRemoteHosts(insecure)
                            .proxy(proxyAddress.host(), proxyAddress.port())
                            .checkTransport());
        }
        LocationsConfig locations = LocationsConfig.read(settings, values);
        OAuthConfig oauth = OAuthConfig.read(settings, values);
        String state = value("state", WalletConfigReader::jndiName);
        // What a file holds, and what is missing, is told together with all the rest.
        ReloadedConfig.check(identity, ownCredentials, trust, settings, problems);
        if (grants) {
            oauth.check(settings, client, addressKey.endsWith("base-uri"), isNamedByMacId(), problems);
        }
        if (!problems.isEmpty() || trust == null) {
            return null;
        }
        return new WalletConfig(
                identity,
                orElse(reload, DEFAULT_RELOAD_INTERVAL),
                trust,
                environment,
                baseUri,
                insecure,
                projectId,
                locationId,
                orElse(extra, ExtraParameters.NONE),
                orElse(connect, WalletApiBuilder.DEFAULT_CONNECT_TIMEOUT),
                orElse(read, WalletApiBuilder.DEFAULT_READ_TIMEOUT),
                orElse(answer, WalletApiBuilder.DEFAULT_ANSWER_TIMEOUT),
                orElse(offset, WalletApiBuilder.DEFAULT_LARGEST_CLOCK_OFFSET),
                retry,
                observability,
                proxy,
                locations,
                oauth,
                state,
                unknownKeysAreRefused);
    }

    /** Whether a MAC id says who we are; without one, that it is missing is a problem already. */
    private boolean isNamedByMacId() {
        return !ownCredentials
                && IdentityReader.groupIn(settings).settings().keySet().stream()
                        .noneMatch(key -> key.startsWith("tls."));
    }

    private ObservabilityConfig observability() {
        return new ObservabilityConfig(
                flag("health.liveness", true),
                flag("health.readiness", true),
                flag("health.remote", false),
                flag("telemetry.traces", true),
                flag("telemetry.metrics", true));
    }

    private boolean flag(String key, boolean usual) {
        return orElse(value(key, ConfigValues::flag), usual);
    }

    private RetryConfig retry() {
        RetryPolicy usual = RetryPolicy.DEFAULT;
        return new RetryConfig(
                orElse(value("retry.max-attempts", RetryConfig::attempts), usual.maxAttempts()),
                orElse(
                        value("retry.first-pause", text -> pause(text, RetryPolicy::withFirstPause)),
                        usual.firstPause()),
                orElse(
                        value("retry.longest-pause", text -> pause(text, RetryPolicy::withLongestPause)),
                        usual.longestPause()),
                orElse(value("retry.deadline", text -> pause(text, RetryPolicy::withDeadline)), usual.deadline()),
                orElse(value("retry.budget", RetryConfig::budget), WalletApiBuilder.DEFAULT_RETRY_BUDGET));
    }

    private <T> @Nullable T value(String key, Function<String, T> parser) {
        return values.value(key, settings.find(key), parser);
    }

    private static boolean refusal(String text) {
        return switch (text) {
            case "refuse" -> true;
            case "warn" -> false;
            default -> throw new IllegalArgumentException("there is no other");
        };
    }

    /** A lookup of a URL, such as {@code ldap:}, would connect to wherever it says. */
    private static String jndiName(String text) {
        if (text.substring(text.startsWith(JAVA) ? JAVA.length() : 0).contains(":")) {
            throw new IllegalArgumentException("it begins with java: or is a plain name, and is no URL");
        }
        return text;
    }

    private static URI environment(String text) {
        return switch (text) {
            case "production" -> WalletEnvironment.PRODUCTION.baseUri();
            case "sandbox" -> WalletEnvironment.SANDBOX.baseUri();
            default -> throw new IllegalArgumentException("there is no other");
        };
    }

    /** The builder knows what an address may be; asking it keeps the rule in one place. */
    private static URI address(String text, boolean insecureHttpAllowed) {
        URI uri = HttpAddress.parseBase("The base URI", text);
        WalletApi.builder()
                .baseUri(uri)
                .allowInsecureHttpToRemoteHosts(insecureHttpAllowed)
                .checkTransport();
        return uri;
    }

    private static Long id(String text) {
        try {
            ExtraParameters.ofProject(Long.parseLong(text));
            return Long.valueOf(text);
        } catch (IllegalArgumentException noId) {
            throw new IllegalArgumentException("digits only, not 0");
        }
    }

    private static ExtraParameters parameters(String text) {
        ExtraParameters all = ExtraParameters.NONE;
        for (String pair : text.split(",", -1)) {
            int equals = pair.indexOf('=');
            if (equals < 0) {
                throw new IllegalArgumentException("a name without a value");
            }
            all = all.and(
                    pair.substring(0, equals).strip(),
                    pair.substring(equals + 1).strip());
        }
        return all;
    }

    private static Duration timeout(String text, BiConsumer<WalletApiBuilder, Duration> setter) {
        Duration duration = duration(text);
        setter.accept(WalletApi.builder(), duration);
        return duration;
    }

    private static Duration pause(String text, BiFunction<RetryPolicy, Duration, RetryPolicy> setter) {
        Duration duration = duration(text);
        // The policy knows the limits; asking it keeps the rule in one place.
        Objects.requireNonNull(setter.apply(RetryPolicy.DEFAULT, duration));
        return duration;
    }

    private static Duration interval(String text) {
        Duration duration = duration(text);
        if (duration.isNegative()) {
            throw new IllegalArgumentException("not negative");
        }
        return duration;
    }

    static Duration duration(String text) {
        Matcher matcher = DURATION.matcher(text);
        if (!matcher.matches()) {
            return Duration.parse(text);
        }
        long amount = Long.parseLong(matcher.group(1));
        return switch (matcher.group(2)) {
            case "ms" -> Duration.ofMillis(amount);
            case "s" -> Duration.ofSeconds(amount);
            case "m" -> Duration.ofMinutes(amount);
            default -> Duration.ofHours(amount);
        };
    }

    private static <T> T orElse(@Nullable T value, T otherwise) {
        return value == null ? otherwise : value;
    }
}
