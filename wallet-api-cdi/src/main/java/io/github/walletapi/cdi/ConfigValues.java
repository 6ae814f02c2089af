package io.github.walletapi.cdi;

import io.github.walletapi.WalletEnvironment;
import io.github.walletapi.auth.Secret;
import io.github.walletapi.quota.QuotaLimit;
import io.github.walletapi.request.ExtraParameters;
import io.github.walletapi.request.HttpAddress;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.net.URI;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Makes values of settings, and says what is wrong with each, never what it is. */
final class ConfigValues {

    private static final Pattern DURATION = Pattern.compile("(\\d{1,9})\\s*(ms|s|m|h)");
    private static final Map<Class<?>, Kind> KINDS = new HashMap<>();

    static {
        kind(String.class, "text", text -> text);
        kind(boolean.class, "`true` or `false`", ConfigValues::flag);
        kind(int.class, "number", text -> Math.toIntExact(number(text)));
        kind(Long.class, "positive number", ConfigValues::number);
        kind(Duration.class, "duration", ConfigValues::duration);
        kind(ZoneId.class, "time zone", ZoneId::of);
        kind(Path.class, "path", ConfigValues::path);
        kind(Secret.class, "secret text", Secret::of);
        kind(URI.class, "absolute URI", text -> HttpAddress.parse("it", text));
        kind(WalletEnvironment.class, "`production` or `sandbox`", ConfigValues::environment);
        kind(WalletConfig.UnknownKeys.class, "`refuse` or `warn`", ConfigValues::unknownKeys);
        kind(ProxyConfig.Address.class, "`host:port`", ProxyConfig.Address::of);
        kind(ExtraParameters.class, "`name=value,…`", ConfigValues::parameters);
        kind(QuotaLimit.class, "`calls/duration`", ConfigValues::limit);
    }

    private final List<String> problems;

    /** Adds to these problems. */
    ConfigValues(List<String> problems) {
        this.problems = problems;
    }

    /** What values of a type are called, and how they are read. */
    private record Kind(String words, Function<String, Object> parser) {}

    private static <T> void kind(Class<T> type, String words, Function<String, ? extends T> parser) {
        KINDS.put(type, new Kind(words, parser::apply));
    }

    private static Kind kindOf(Class<?> type) {
        return Objects.requireNonNull(KINDS.get(type), () -> "Nobody reads values of " + type);
    }

    /** What is expected of values of a type, where their key does not say more. */
    static String words(Class<?> type) {
        return kindOf(type).words();
    }

    /**
     * The value of a component; of a list, those between commas.
     *
     * @throws IllegalArgumentException if it is none; so does {@link DateTimeException}
     */
    static Object parse(RecordComponent component, String text) {
        if (component.getGenericType() instanceof ParameterizedType list) {
            Kind each = kindOf((Class<?>) list.getActualTypeArguments()[0]);
            return Arrays.stream(text.split(",", -1)).map(each.parser()).toList();
        }
        return kindOf(component.getType()).parser().apply(text);
    }

    <T> @Nullable T value(String key, Settings.@Nullable Setting setting, Function<String, T> parser) {
        if (setting == null) {
            return null;
        }
        if (setting.problem() != null) {
            problems.add(setting + " " + setting.problem() + ": expected " + ConfigKeys.expected(key));
            return null;
        }
        try {
            return parser.apply(setting.value());
        } catch (IllegalArgumentException | ArithmeticException | DateTimeException refused) {
            problems.add(setting + ": expected " + ConfigKeys.expected(key) + reason(refused));
            return null;
        }
    }

    /** Adds a problem that is not of one value alone. */
    void add(String problem) {
        problems.add(problem);
    }

    /** A key that must be set, or one that stands for it. */
    void required(Settings.Group group, String key, String... instead) {
        if (!group.has(key) && Arrays.stream(instead).noneMatch(group::has)) {
            String or = ", or " + group.prefix();
            problems.add(group.prefix() + key + " is missing: expected " + ConfigKeys.expected(key)
                    + (instead.length == 0 ? "" : or + String.join(" or " + group.prefix(), instead)));
        }
    }

    /** At most one of some keys may be set. */
    void atMostOne(Settings.Group group, String... keys) {
        List<String> set = Arrays.stream(keys)
                .filter(group::has)
                .map(key -> String.valueOf(group.settings().get(key)))
                .toList();
        if (set.size() > 1) {
            problems.add(String.join(" and ", set) + ": expected only one of them");
        }
    }

    static Path path(String text) {
        try {
            return Path.of(text);
        } catch (InvalidPathException malformed) {
            throw new IllegalArgumentException("it is no path");
        }
    }

    private static boolean flag(String text) {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException("nothing else");
        };
    }

    private static WalletEnvironment environment(String text) {
        return switch (text) {
            case "production" -> WalletEnvironment.PRODUCTION;
            case "sandbox" -> WalletEnvironment.SANDBOX;
            default -> throw new IllegalArgumentException("there is no other");
        };
    }

    private static WalletConfig.UnknownKeys unknownKeys(String text) {
        return switch (text) {
            case "refuse" -> WalletConfig.UnknownKeys.REFUSE;
            case "warn" -> WalletConfig.UnknownKeys.WARN;
            default -> throw new IllegalArgumentException("there is no other");
        };
    }

    private static long number(String text) {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException noNumber) {
            throw new IllegalArgumentException("digits only");
        }
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

    private static QuotaLimit limit(String text) {
        int slash = text.indexOf('/');
        try {
            return new QuotaLimit(
                    Integer.parseInt(text.substring(0, slash).strip()),
                    duration(text.substring(slash + 1).strip()));
        } catch (IndexOutOfBoundsException | NumberFormatException malformed) {
            throw new IllegalArgumentException("such as 4/4m");
        }
    }

    /** Reasons are our own sentences, which name limits and never repeat a value; others might. */
    private static String reason(RuntimeException refused) {
        return refused.getClass() == IllegalArgumentException.class && refused.getMessage() != null
                ? " (" + refused.getMessage() + ")"
                : "";
    }
}
