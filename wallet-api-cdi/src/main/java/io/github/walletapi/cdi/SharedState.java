package io.github.walletapi.cdi;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.jspecify.annotations.Nullable;

/**
 * What the nodes of a cluster share: a map that the container has bound to a name, such as a replicated cache, or the map
 * {@code wallet-api} of a Hazelcast that it has bound. Without a name it is one in memory, for this application alone.
 */
@ApplicationScoped
public class SharedState {

    /** The name of our map where others have theirs. */
    private static final String IN_GRID = "wallet-api";

    /** In an EAR the EAR's, in all of its modules; as deployed, so the same on all nodes that have the same archive. */
    static final String APPLICATION = "java:app/AppName";

    static final String MODULE = "java:module/ModuleName";

    private final ConcurrentMap<String, String> memory = new ConcurrentHashMap<>();
    private volatile @Nullable String application;

    /** For the container. */
    public SharedState() {}

    /**
     * The map of that name.
     *
     * @param jndiName as {@code wallet-api.state} says; null for the one in memory
     * @throws WalletConfigurationException if there is no map of that name
     */
    @SuppressWarnings("unchecked") // of texts only, as the documentation asks for
    public ConcurrentMap<String, String> map(@Nullable String jndiName) {
        if (jndiName == null) {
            return memory;
        }
        Object found = Jndi.find(jndiName);
        if (found instanceof ConcurrentMap<?, ?> map) {
            return (ConcurrentMap<String, String>) map;
        }
        if (found != null && inGrid(found) instanceof ConcurrentMap<?, ?> map) {
            return (ConcurrentMap<String, String>) map;
        }
        throw new WalletConfigurationException(List.of(WalletConfig.PREFIX + "state: "
                + (found == null
                        ? "nothing is bound to this JNDI name"
                        : "what is bound to this JNDI name is no java.util.concurrent.ConcurrentMap, and no"
                                + " HazelcastInstance")
                + ": expected the name of a map of the container, or no name for one in memory"));
    }

    /** Asked when the application starts, for a thread that the container does not know has no such name. */
    void noteApplication() {
        if (application == null && Jndi.find(APPLICATION) instanceof String name && !name.isBlank()) {
            application = name + copy(name);
        }
    }

    /** Each WAR of an EAR can hold a copy of this library: then it is one of several, and called as the WAR. */
    private static String copy(String application) {
        return ApplicationModule.current().equals(ApplicationModule.home())
                        && Jndi.find(MODULE) instanceof String module
                        && !module.equals(application)
                ? "/" + module
                : "";
    }

    /**
     * The application whose entries are not those of others.
     *
     * @throws WalletConfigurationException if the container does not say its name
     */
    String owner() {
        noteApplication();
        String known = application;
        if (known == null) {
            throw new WalletConfigurationException(
                    List.of(WalletConfig.PREFIX + OAuthConfig.CLIENT_ID + " is missing, while state"
                            + " is set, mac.id is not known, and the container does not say what this application is called ("
                            + APPLICATION + "): expected " + ConfigKeys.expected(OAuthConfig.CLIENT_ID)
                            + ", so that no other application's entries are taken for those of this one"));
        }
        return known;
    }

    /**
     * A {@code HazelcastInstance} has one for each name, but binds none. Asked without its types: no other server has
     * them.
     */
    private static @Nullable Object inGrid(Object found) {
        try {
            return found.getClass().getMethod("getMap", String.class).invoke(found, IN_GRID);
        } catch (ReflectiveOperationException noGrid) {
            return null;
        }
    }
}
