package io.github.walletapi.cdi;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/** The names of an application's clients, of which no two may be the same to the environment. */
final class ClientNames {

    /** By what the environment calls them. */
    private final Map<String, String> known = new ConcurrentHashMap<>();

    /** What is wrong with these names together. */
    static List<String> problemsOf(Collection<String> names) {
        List<String> problems = new ArrayList<>();
        Map<String, String> seen = new TreeMap<>();
        for (String name : new TreeSet<>(names)) {
            String other = seen.putIfAbsent(Sources.upper(name), name);
            if (other != null) {
                problems.add(problem(other, name));
            }
        }
        return problems;
    }

    /**
     * Remembers one that is used from now on.
     *
     * @throws WalletConfigurationException if another one is the same to the environment
     */
    void use(String name) {
        String other = known.putIfAbsent(Sources.upper(name), name);
        if (other != null && !other.equals(name)) {
            throw new WalletConfigurationException(List.of(problem(other, name)));
        }
    }

    private static String problem(String one, String other) {
        return "@WalletClient(\"" + one + "\") and @WalletClient(\"" + other
                + "\") share every environment variable (" + Sources.upper(WalletConfig.PREFIX + "clients." + other)
                + "_…), so that one would sign with the other's key: expected names that differ in a letter or a digit";
    }
}
