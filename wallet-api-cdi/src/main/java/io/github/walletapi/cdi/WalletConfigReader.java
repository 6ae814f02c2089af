package io.github.walletapi.cdi;

import io.github.walletapi.WalletApi;
import io.github.walletapi.WalletApiBuilder;
import io.github.walletapi.WalletEnvironment;
import io.github.walletapi.auth.MacCredentials;
import io.github.walletapi.auth.Secret;
import io.github.walletapi.request.ExtraParameters;
import java.lang.reflect.RecordComponent;
import java.net.URI;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.Config;
import org.jspecify.annotations.Nullable;

/** Reads a client's configuration as a whole, and says everything that is wrong with it at once. */
final class WalletConfigReader {

    private static final Pattern DURATION = Pattern.compile("(\\d{1,9})\\s*(ms|s|m|h)");
    private static final Pattern CLIENT = Pattern.compile("[A-Za-z0-9_-]+");
    private static final Map<String, ConfigKey> KEYS = Arrays.stream(WalletConfig.class.getRecordComponents())
            .map(WalletConfigReader::keyOf)
            .collect(Collectors.toUnmodifiableMap(ConfigKey::value, Function.identity()));

    private final String client;
    private final Settings settings;
    private final List<String> problems = new ArrayList<>();

    private WalletConfigReader(Config config, String client) {
        this.client = client;
        this.settings = new Settings(config, client);
    }

    /** The configuration of a client; the plain one's name is empty. */
    static WalletConfig read(Config config, String client) {
        List<String> problems = new ArrayList<>();
        WalletConfig read = read(config, client, problems);
        if (read == null) {
            throw new WalletConfigurationException(problems);
        }
        return read;
    }

    /** Adds what is wrong with a client's configuration. */
    static @Nullable WalletConfig read(Config config, String client, List<String> problems) {
        if (!client.isEmpty() && !CLIENT.matcher(client).matches()) {
            problems.add("@WalletClient(\"" + client.replaceAll("\\p{Cntrl}", "?")
                    + "\"): expected a name of letters, digits, dashes and underscores");
            return null;
        }
        WalletConfigReader reader = new WalletConfigReader(config, client);
        WalletConfig read = reader.read();
        reader.problems.stream().filter(problem -> !problems.contains(problem)).forEach(problems::add);
        return read;
    }

    private @Nullable WalletConfig read() {
        if (!client.isEmpty() && settings.find("mac.id") != null && !settings.hasOwn(KEYS.keySet())) {
            problems.add("@WalletClient(\"" + client + "\"): no key begins with " + WalletConfig.PREFIX + "clients."
                    + client + ".: expected one at least, or another name");
        }
        List<Settings.Setting> address = settings.nearestOf("environment", "base-uri");
        if (address.size() > 1) {
            problems.add(address.get(0) + " and " + address.get(1) + ": expected only one of them");
        }
        String addressKey = address.isEmpty() ? "" : address.get(0).key();
        URI environment =
                addressKey.endsWith("environment") ? value("environment", WalletConfigReader::environment) : null;
        boolean insecure = orElse(value("allow-insecure-http-to-remote-hosts", WalletConfigReader::flag), false);
        URI baseUri = addressKey.endsWith("base-uri") ? value("base-uri", text -> address(text, insecure)) : null;
        Settings.Pair mac = settings.nearestPair("mac.id", "mac.key");
        String macId = required(mac.prefix(), "mac.id", mac.first(), WalletConfigReader::macId);
        Secret macKey = required(mac.prefix(), "mac.key", mac.second(), WalletConfigReader::macKey);
        Long projectId = value("project-id", WalletConfigReader::id);
        Long locationId = value("location-id", WalletConfigReader::id);
        ExtraParameters extra = value("extra-parameters", WalletConfigReader::parameters);
        Duration connect = value("connect-timeout", text -> timeout(text, WalletApiBuilder::connectTimeout));
        Duration read = value("read-timeout", text -> timeout(text, WalletApiBuilder::readTimeout));
        WalletConfig.Proxy proxy = value("proxy", WalletConfigReader::proxy);
        if (!problems.isEmpty() || macId == null || macKey == null) {
            return null;
        }
        return new WalletConfig(
                macId,
                macKey,
                environment,
                baseUri,
                insecure,
                projectId,
                locationId,
                orElse(extra, ExtraParameters.NONE),
                orElse(connect, WalletApiBuilder.DEFAULT_CONNECT_TIMEOUT),
                orElse(read, WalletApiBuilder.DEFAULT_READ_TIMEOUT),
                proxy);
    }

    private <T> @Nullable T required(
            String prefix, String key, Settings.@Nullable Setting setting, Function<String, T> parser) {
        if (setting == null) {
            problems.add(prefix + key + " is missing: expected " + expected(key));
        }
        return value(key, setting, parser);
    }

    private <T> @Nullable T value(String key, Function<String, T> parser) {
        return value(key, settings.find(key), parser);
    }

    private <T> @Nullable T value(String key, Settings.@Nullable Setting setting, Function<String, T> parser) {
        if (setting == null) {
            return null;
        }
        if (setting.value().isEmpty()) {
            problems.add(setting + " is an expression that leads to no value: expected " + expected(key));
            return null;
        }
        try {
            return parser.apply(setting.value());
        } catch (IllegalArgumentException | DateTimeException refused) {
            problems.add(setting + ": expected " + expected(key) + reason(refused));
            return null;
        }
    }

    private static String expected(String key) {
        ConfigKey known = KEYS.get(key);
        return known == null
                ? ""
                : known.type().replace("`", "") + ", the " + known.description().replace("`", "");
    }

    /** Reasons are our own sentences, which name limits and never repeat a value; others might. */
    private static String reason(RuntimeException refused) {
        return refused.getClass() == IllegalArgumentException.class && refused.getMessage() != null
                ? " (" + refused.getMessage() + ")"
                : "";
    }

    private static String macId(String text) {
        return MacCredentials.of(text, "any").id();
    }

    private static Secret macKey(String text) {
        return MacCredentials.of("any", text).key();
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
        URI uri = uri(text);
        WalletApi.builder()
                .baseUri(uri)
                .allowInsecureHttpToRemoteHosts(insecureHttpAllowed)
                .checkTransport();
        return uri;
    }

    private static URI uri(String text) {
        try {
            return URI.create(text);
        } catch (IllegalArgumentException malformed) {
            throw new IllegalArgumentException("it is no URI");
        }
    }

    private static boolean flag(String text) {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException("nothing else");
        };
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

    private static Duration duration(String text) {
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

    private static WalletConfig.Proxy proxy(String text) {
        int colon = text.lastIndexOf(':');
        try {
            String host = text.substring(0, colon);
            int port = Integer.parseInt(text.substring(colon + 1));
            WalletApi.builder().proxy(host, port);
            return new WalletConfig.Proxy(host, port);
        } catch (IndexOutOfBoundsException | NumberFormatException malformed) {
            throw new IllegalArgumentException("such as proxy.example.com:3128");
        }
    }

    private static <T> T orElse(@Nullable T value, T otherwise) {
        return value == null ? otherwise : value;
    }

    private static ConfigKey keyOf(RecordComponent component) {
        ConfigKey key = component.getAnnotation(ConfigKey.class);
        if (key == null) {
            throw new IllegalStateException(component + " has no @ConfigKey");
        }
        return key;
    }
}
