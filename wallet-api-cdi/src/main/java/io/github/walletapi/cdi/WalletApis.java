package io.github.walletapi.cdi;

import io.github.walletapi.WalletApi;
import io.github.walletapi.WalletApiBuilder;
import io.github.walletapi.auth.CredentialsProvider;
import io.github.walletapi.listener.CallListener;
import io.github.walletapi.request.ExtraParameters;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.Config;
import org.jspecify.annotations.Nullable;

/**
 * The clients of an application by name: one client and one pool of connections each, closed when it ends. Each WAR and
 * EJB jar of an EAR has its own where it has a configuration of its own.
 */
@ApplicationScoped
public class WalletApis implements ApplicationStart.Eager {

    @Inject
    Event<CredentialsChanged> changed;

    @Inject
    SharedState state;

    @Inject
    @Any
    Instance<CredentialsProvider> vaults;

    @Inject
    @Any
    Instance<CallListener> listeners;

    @Inject
    @Any
    Instance<Object> beans;

    @Inject
    BeanManager manager;

    private WalletApiExtension extension;
    private final Map<Key, Client> clients = new ConcurrentHashMap<>();
    private final ClientNames names = new ClientNames();

    /** For the container. */
    @SuppressWarnings("NullAway.Init")
    public WalletApis() {}

    /**
     * What one client is made of; where modules have one configuration, they share the client.
     *
     * @param vault the bean that knows its credentials, if only its own module sees it
     */
    record Key(Config config, String name, @Nullable Bean<?> vault) {}

    /** A client, and what is to be seen of it. */
    private record Client(String name, WalletApi api, ObservabilityConfig observability) {}

    /**
     * A client that is in use.
     *
     * @param name of the client; empty for the plain one. In an EAR, that of a module with a configuration of its own
     *     ends with {@code @} and the module
     * @param api the client
     * @param observability what is to be seen of it from outside
     */
    public record InUse(String name, WalletApi api, ObservabilityConfig observability) {}

    /** The plain client. */
    public WalletApi get() {
        return get("");
    }

    /**
     * A client by its name, as the thread's part of the application configures it; the plain one's name is empty. The
     * application does not close it, and may keep it in a session.
     *
     * @throws WalletConfigurationException if its configuration does not do
     */
    public WalletApi get(String name) {
        ModuleClient client = new ModuleClient(ApplicationModule.current(), name);
        return ClientReference.to(WalletApi.class, null, name, client(client));
    }

    /** The clients that are in use, in the order of their names. */
    public List<InUse> inUse() {
        return clients.values().stream()
                .map(client ->
                        new InUse(client.name(), client.api().with(ExtraParameters.NONE), client.observability()))
                .sorted(Comparator.comparing(InUse::name))
                .toList();
    }

    /** All beans that the application sees. */
    public Instance<Object> beans() {
        return beans;
    }

    /** The client itself. */
    WalletApi client(ModuleClient client) {
        return clients.computeIfAbsent(key(client), key -> client.module().call(() -> build(client, key)))
                .api();
    }

    /** What tells a client from others. */
    Key key(ModuleClient client) {
        return new Key(client.module().config(), client.name(), extension.hiddenVaultOf(client));
    }

    /** Whether a bean of the application knows the credentials of a client. */
    boolean hasOwnCredentials(ModuleClient client) {
        return extension.hiddenVaultOf(client) != null || ApplicationCredentials.has(client, vaults);
    }

    /** Built when the application starts, so that the first caller does not wait, or find out what is wrong. */
    @Inject
    void buildWhatIsInjected(WalletApiExtension known) {
        extension = known;
        state.noteApplication();
        extension.started(this);
        try {
            extension.injectedClients().forEach(this::client);
            clients.keySet().stream()
                    .collect(Collectors.groupingBy(Key::config, Collectors.mapping(Key::name, Collectors.toSet())))
                    .forEach(Announcements::doubts);
        } catch (RuntimeException failure) {
            // No container destroys what it could not make.
            close();
            throw failure;
        }
    }

    static void wakeUp(@Observes @Initialized(ApplicationScoped.class) Object started, WalletApis apis) {
        ApplicationStart.make(apis);
    }

    @PreDestroy
    void close() {
        clients.values().forEach(client -> client.api().close());
        clients.clear();
    }

    private Client build(ModuleClient client, Key key) {
        Config config = key.config();
        String name = client.name();
        String unique = client.uniqueName(key.vault() != null);
        CredentialsProvider own =
                key.vault() == null ? ApplicationCredentials.of(client, vaults) : reference(key.vault());
        ReloadedConfig loaded = WalletConfigReader.load(
                config, name, own != null, now -> changed.fire(new CredentialsChanged(unique, now.toString())));
        WalletConfig read = loaded.values();
        WalletApiBuilder builder = loaded.toBuilder().name(unique);
        listeners.forEach(listener -> builder.listener(listener));
        Settings settings = new Settings(config, name);
        if (read.locations().isQuotaKept(read, settings)) {
            builder.quotaOfLocations(
                    read.locations().quota(state.map(read.state()), SharedKeys.prefix(read, settings, client, state)));
        }
        if (own != null) {
            builder.credentials(own);
        }
        // Not before: a name whose configuration does not do stands in nobody's way.
        names.use(name);
        WalletApi api = builder.build();
        Announcements.client(unique, api.status().baseUri(), read, settings);
        return new Client(unique, api, read.observability());
    }

    /** No {@code Instance} of ours has what we do not see. */
    private CredentialsProvider reference(Bean<?> vault) {
        return (CredentialsProvider)
                manager.getReference(vault, CredentialsProvider.class, manager.createCreationalContext(vault));
    }
}
