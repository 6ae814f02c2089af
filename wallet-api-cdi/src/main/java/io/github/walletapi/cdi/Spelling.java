package io.github.walletapi.cdi;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.spi.ConfigSource;
import org.jspecify.annotations.Nullable;

/**
 * Names in the configuration that look like keys of ours and are none: nobody reads them, and production is called with
 * the default. Names from the environment are left alone, because no name of a variable can be told from a key.
 */
final class Spelling {

    private static final String CLIENTS = "clients.";
    private static final Pattern PROFILE = Pattern.compile("^%[^.]+\\.");
    private static final int MOST_SUGGESTIONS = 4;

    /** By full name, where it comes from; sorted, so that a message is always the same. */
    private final Map<String, String> origins = new TreeMap<>();

    private final List<String> unlisted = new ArrayList<>();

    /** Looks at all sources as they are now. */
    Spelling(Config config) {
        for (ConfigSource source : new Sources(config).all()) {
            if (!Sources.isEnvironment(source)) {
                names(source).forEach(name -> origins.putIfAbsent(name, Sources.origin(Sources.nameOf(source), name)));
            }
        }
    }

    /** What cannot be listed is no reason to refuse an application whose keys can be read. */
    private Set<String> names(ConfigSource source) {
        try {
            return Objects.requireNonNullElse(source.getPropertyNames(), Set.of());
        } catch (RuntimeException broken) {
            unlisted.add("The config source " + Sources.nameOf(source) + " cannot list its names ("
                    + broken.getClass().getName() + "): a misspelt key in it is not found");
            return Set.of();
        }
    }

    /** Names without a client, and those of this client, that are no keys. */
    List<String> problemsOf(String client) {
        List<String> problems = new ArrayList<>();
        ours().forEach((full, rest) -> {
            if (!rest.startsWith(CLIENTS)) {
                if (!ConfigKeys.ALL.containsKey(rest)) {
                    problems.add(unknown(full, rest, candidates(client)));
                }
            } else if (!client.isEmpty()) {
                String own = ownKey(rest, client);
                if (own != null && !ConfigKeys.ALL.containsKey(own)) {
                    problems.add(unknown(full, rest, below(client)));
                }
            }
        });
        return problems;
    }

    /** A client that has no key, while another, whose name differs in a letter, has some. */
    @Nullable
    String nearestTo(String client) {
        return configured().stream()
                .filter(name -> isNear(name, client))
                .min(Comparator.comparingInt(name -> distance(plain(name), plain(client))))
                .orElse(null);
    }

    /** What may be right, but is worth a look, where these clients are used. */
    List<String> warnings(Set<String> used) {
        List<String> warnings = new ArrayList<>(unlisted);
        for (String name : configured()) {
            if (!used.contains(name)) {
                used.stream()
                        .filter(other -> isNear(name, other))
                        .findFirst()
                        .ifPresent(other -> warnings.add("No injection point asks for the client of "
                                + WalletConfig.PREFIX + CLIENTS + name + ".*; did you mean "
                                + WalletConfig.PREFIX + CLIENTS + other + ".*?"));
            }
        }
        for (Map.Entry<String, String> name : origins.entrySet()) {
            String bare = PROFILE.matcher(name.getKey()).replaceFirst("");
            if (!bare.startsWith(WalletConfig.PREFIX)) {
                String meant = ofMisspeltPrefix(bare);
                if (meant != null) {
                    warnings.add(name.getKey() + " is read by nobody here; did you mean " + WalletConfig.PREFIX + meant
                            + "?" + from(name.getKey()));
                }
            }
        }
        ours().forEach((full, rest) -> {
            if (rest.startsWith(CLIENTS)
                    && used.stream().noneMatch(client -> !client.isEmpty() && ownKey(rest, client) != null)
                    && nameIn(rest) == null) {
                warnings.add(full + " is not a key of any client" + from(full));
            }
        });
        return warnings;
    }

    /** Names of ours without their prefix, by full name. */
    private Map<String, String> ours() {
        Map<String, String> ours = new TreeMap<>();
        origins.keySet().forEach(full -> {
            String bare = PROFILE.matcher(full).replaceFirst("");
            if (bare.startsWith(WalletConfig.PREFIX)) {
                ours.put(full, bare.substring(WalletConfig.PREFIX.length()));
            }
        });
        return ours;
    }

    /** Names of clients that have a key. */
    private Set<String> configured() {
        return ours().values().stream()
                .map(Spelling::nameIn)
                .filter(Objects::nonNull)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The client whose key this is; null if it is none of any client. */
    private static @Nullable String nameIn(String rest) {
        if (!rest.startsWith(CLIENTS)) {
            return null;
        }
        int dot = rest.indexOf('.', CLIENTS.length());
        return dot > CLIENTS.length() && ConfigKeys.ALL.containsKey(rest.substring(dot + 1))
                ? rest.substring(CLIENTS.length(), dot)
                : null;
    }

    /** What stands behind the name of a client; null if it is another's. */
    private static @Nullable String ownKey(String rest, String client) {
        for (String name : List.of(client, '"' + client + '"')) {
            String whole = CLIENTS + name;
            if (rest.startsWith(whole + ".")) {
                String key = rest.substring(whole.length() + 1);
                return name.equals(client) ? key : '"' + key;
            }
            if (rest.equals(whole)) {
                return "";
            }
        }
        return null;
    }

    private String unknown(String full, String rest, Collection<String> candidates) {
        List<String> nearest = nearest(rest, candidates);
        return full + " is not a key; "
                + (nearest.isEmpty()
                        ? "expected one of the README's table, or no such name"
                        : "did you mean "
                                + nearest.stream()
                                        .map(key -> WalletConfig.PREFIX + key)
                                        .collect(Collectors.joining(" or "))
                                + "?")
                + from(full);
    }

    private String from(String full) {
        String origin = origins.getOrDefault(full, "");
        return origin.isEmpty() ? "" : " (from " + origin + ")";
    }

    private static List<String> candidates(String client) {
        return Stream.concat(
                        ConfigKeys.ALL.keySet().stream(), client.isEmpty() ? Stream.empty() : below(client).stream())
                .toList();
    }

    private static List<String> below(String client) {
        return ConfigKeys.ALL.keySet().stream()
                .map(key -> CLIENTS + client + "." + key)
                .toList();
    }

    /** By letters that differ; else by words: all that have these words, or the longest whose words are all there. */
    private static List<String> nearest(String name, Collection<String> candidates) {
        String letters = plain(name);
        String best = candidates.stream()
                .min(Comparator.comparingInt(key -> distance(plain(key), letters)))
                .orElse("");
        if (distance(plain(best), letters) <= Math.max(1, Math.min(3, letters.length() / 4))) {
            return List.of(best);
        }
        Set<String> words = words(name);
        List<String> alike = candidates.stream()
                .filter(key -> key.startsWith(CLIENTS) == name.startsWith(CLIENTS))
                .toList();
        List<String> longer =
                alike.stream().filter(key -> words(key).containsAll(words)).toList();
        if (!longer.isEmpty() && longer.size() <= MOST_SUGGESTIONS) {
            return longer;
        }
        return alike.stream()
                .filter(key -> words.containsAll(words(key)))
                .max(Comparator.comparingInt(key -> words(key).size()))
                .map(List::of)
                .orElse(List.of());
    }

    private static @Nullable String ofMisspeltPrefix(String name) {
        for (String key : ConfigKeys.ALL.keySet()) {
            boolean together = plain(name).equals(plain(WalletConfig.PREFIX + key));
            boolean apart = name.endsWith("." + key)
                    && words(key).size() > 1
                    && distance(plain(name.substring(0, name.length() - key.length())), plain(WalletConfig.PREFIX))
                            == 1;
            if (together || apart) {
                return key;
            }
        }
        return null;
    }

    private static boolean isNear(String name, String other) {
        return !name.equals(other)
                && !other.isEmpty()
                && distance(plain(name), plain(other)) <= Math.max(1, Math.min(2, other.length() / 4));
    }

    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
    }

    private static Set<String> words(String name) {
        return Stream.of(name.toLowerCase(Locale.ROOT).split("[^a-z0-9]+", -1))
                .filter(word -> !word.isEmpty())
                .collect(Collectors.toSet());
    }

    /** How many letters must be changed, put in, left out, or changed with their neighbours. */
    private static int distance(String one, String other) {
        int[][] cost = new int[one.length() + 1][other.length() + 1];
        for (int i = 0; i <= one.length(); i++) {
            for (int j = 0; j <= other.length(); j++) {
                if (i == 0 || j == 0) {
                    cost[i][j] = i + j;
                    continue;
                }
                boolean same = one.charAt(i - 1) == other.charAt(j - 1);
                cost[i][j] =
                        Math.min(cost[i - 1][j - 1] + (same ? 0 : 1), Math.min(cost[i - 1][j], cost[i][j - 1]) + 1);
                if (i > 1
                        && j > 1
                        && one.charAt(i - 1) == other.charAt(j - 2)
                        && one.charAt(i - 2) == other.charAt(j - 1)) {
                    cost[i][j] = Math.min(cost[i][j], cost[i - 2][j - 2] + 1);
                }
            }
        }
        return cost[one.length()][other.length()];
    }
}
