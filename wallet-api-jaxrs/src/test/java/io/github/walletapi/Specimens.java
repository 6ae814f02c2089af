package io.github.walletapi;

import io.github.walletapi.auth.MacCredentials;
import io.github.walletapi.auth.Pki;
import io.github.walletapi.auth.Secret;
import io.github.walletapi.transaction.Transaction;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Parameter;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.BiPredicate;
import java.util.function.Consumer;
import java.util.function.DoubleSupplier;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Makes one of each type, through its public ways, with a mark wherever a secret can go in; exceptions by all their
 * constructors. Lists and sets are such as cannot be serialised unless they are copied.
 */
@SuppressWarnings("NullAway") // A test may be blunter than the library.
final class Specimens {
    static final String MARK = "zzqqSecret";
    private static final Pattern SECRET = Pattern.compile("(?i).*(key|password|token|secret|pin)");
    private static final int DEEP = 6;
    /** Where not every text will do. */
    private static final Map<String, String> NAMED = Map.of(
            "email", "john@example.com",
            "address", "john@example.com",
            "phone", "37061234567",
            "number", "37061234567",
            "currency", "EUR",
            "state", "sixteen-characters-or-more",
            "mediaType", "text/plain",
            // No secret: it stands in the address of the page where a payer accepts it.
            "transactionKey", "IxbFByQwRuWVHTEcTr5s");

    private final Map<Class<?>, Object> simple = new HashMap<>();

    Specimens() {
        simple.put(String.class, "plain");
        simple.put(int.class, 1);
        simple.put(Integer.class, 1);
        simple.put(long.class, 1L);
        simple.put(Long.class, 1L);
        simple.put(double.class, 1.5);
        simple.put(Double.class, 1.5);
        simple.put(byte[].class, new byte[] {1, 2});
        simple.put(LocalDate.class, LocalDate.EPOCH);
        simple.put(boolean.class, true);
        simple.put(Boolean.class, true);
        simple.put(BigDecimal.class, BigDecimal.ONE);
        simple.put(Duration.class, Duration.ofSeconds(9));
        simple.put(Instant.class, Instant.EPOCH);
        simple.put(LocalTime.class, LocalTime.NOON);
        simple.put(Clock.class, Clock.systemUTC());
        simple.put(URI.class, URI.create("https://localhost/"));
        simple.put(Path.class, Path.of("nowhere"));
        simple.put(Currency.class, Currency.getInstance("EUR"));
        simple.put(OptionalLong.class, OptionalLong.of(1));
        simple.put(Throwable.class, new IOException("plain"));
        simple.put(IOException.class, new IOException("plain"));
        simple.put(LongSupplier.class, (LongSupplier) () -> 1);
        simple.put(DoubleSupplier.class, (DoubleSupplier) () -> 1);
        simple.put(Consumer.class, (Consumer<Object>) value -> {});
        simple.put(BiPredicate.class, (BiPredicate<Object, Object>) (a, b) -> true);
        simple.put(Supplier.class, (Supplier<Object>) () -> MacCredentials.of("plain", MARK));
        simple.put(RuntimeException.class, new IllegalStateException("plain"));
        simple.put(
                JsonObject.class,
                Json.createObjectBuilder().add("sum", new BigDecimal("1.50")).build());
        simple.put(
                JsonValue.class,
                Json.createObjectBuilder()
                        .add("orderid", new BigDecimal("1.50"))
                        .build());
        simple.put(Locale.class, Locale.ENGLISH);
        simple.put(ZoneId.class, ZoneId.of("Europe/Vilnius"));
        simple.put(ConcurrentMap.class, new ConcurrentHashMap<>());
        Pki.Issued issued = Pki.client("shop").by(Pki.authority("root"));
        simple.put(PrivateKey.class, issued.key());
        simple.put(X509Certificate.class, issued.certificate());
    }

    /** What nobody may see of any of them. */
    List<String> marks() {
        PrivateKey key = (PrivateKey) simple.get(PrivateKey.class);
        return List.of(
                MARK,
                Base64.getEncoder().encodeToString(key.getEncoded()).substring(60, 90),
                new String(key.getEncoded(), StandardCharsets.ISO_8859_1).substring(40, 60));
    }

    /** All that the public constructors and factories of a type give. */
    List<Object> of(Class<?> type) {
        return of(type, 0);
    }

    private List<Object> of(Class<?> type, int depth) {
        List<Object> made = new ArrayList<>();
        boolean thrown = Throwable.class.isAssignableFrom(type);
        for (Constructor<?> constructor : thrown ? type.getDeclaredConstructors() : type.getConstructors()) {
            if (!Modifier.isAbstract(type.getModifiers())) {
                constructor.setAccessible(thrown);
                attempt(made, constructor, depth, constructor::newInstance);
            }
        }
        for (Method method : type.getMethods()) {
            if (Modifier.isStatic(method.getModifiers()) && type.isAssignableFrom(method.getReturnType())) {
                attempt(made, method, depth, arguments -> method.invoke(null, arguments));
            }
        }
        if (type.isSealed()) {
            for (Class<?> permitted : type.getPermittedSubclasses()) {
                made.addAll(of(permitted, depth));
            }
        }
        return made;
    }

    private interface Way {
        @Nullable
        Object by(@Nullable Object[] arguments) throws ReflectiveOperationException;
    }

    private void attempt(List<Object> made, Executable executable, int depth, Way way) {
        try {
            Parameter[] parameters = executable.getParameters();
            @Nullable Object[] arguments = new @Nullable Object[parameters.length];
            for (int i = 0; i < parameters.length; i++) {
                // The key of a transaction stands in the address of the page where a payer accepts it.
                boolean isNoSecret = executable.getDeclaringClass() == Transaction.class;
                arguments[i] = argument(
                        isNoSecret ? "plain" : parameters[i].getName(), parameters[i].getParameterizedType(), depth);
            }
            Object result = way.by(arguments);
            if (result != null) {
                made.add(result);
            }
        } catch (ReflectiveOperationException | IllegalArgumentException refused) {
            // These arguments do not fit together; another way may do.
        }
    }

    private @Nullable Object argument(String name, Type type, int depth) {
        if (type instanceof ParameterizedType generic) {
            Object inner = argument(name, generic.getActualTypeArguments()[0], depth);
            if (generic.getRawType() == List.class) {
                return inner == null ? List.of() : new ArrayList<>(List.of(inner)).subList(0, 1);
            }
            if (generic.getRawType() == Set.class) {
                return inner == null ? Set.of() : new HashMap<>(Map.of(inner, 1)).keySet();
            }
            if (generic.getRawType() == Map.class) {
                Object value = argument("value", generic.getActualTypeArguments()[1], depth);
                return inner == null || value == null ? Map.of() : new TreeMap<>(Map.of(inner, value)).descendingMap();
            }
            return generic.getRawType() == Optional.class
                    ? Optional.ofNullable(inner)
                    : argument(name, generic.getRawType(), depth);
        }
        if (!(type instanceof Class<?> raw)) {
            return null;
        }
        if (raw == String.class && NAMED.containsKey(name)) {
            return NAMED.get(name);
        }
        if (raw == String.class && SECRET.matcher(name).matches()) {
            return MARK;
        }
        if (raw == Secret.class) {
            return Secret.of(MARK);
        }
        if (simple.containsKey(raw)) {
            return simple.get(raw);
        }
        if (raw.isEnum()) {
            return raw.getEnumConstants()[0];
        }
        List<Object> made = depth < DEEP ? of(raw, depth + 1) : List.of();
        return made.isEmpty() ? null : made.get(0);
    }
}
