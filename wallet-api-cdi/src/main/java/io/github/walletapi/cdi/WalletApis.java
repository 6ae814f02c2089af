package io.github.walletapi.cdi;

import io.github.walletapi.WalletApi;
import io.github.walletapi.WalletApiBuilder;
import io.github.walletapi.auth.CredentialsProvider;
import io.github.walletapi.listener.CallListener;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;

/** The clients of an application by name: one client and one pool of connections each, closed when it ends. */
@ApplicationScoped
public class WalletApis {

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

    private final Map<String, Client> clients = new ConcurrentHashMap<>();
    private final ClientNames names = new ClientNames();

    /** For the container. */
    @SuppressWarnings("NullAway.Init")
    public WalletApis() {}

    /** A client, and what is to be seen of it. */
    private record Client(WalletApi api, ObservabilityConfig observability) {}

    /** The plain client. */
    public WalletApi get() {
        return get("");
    }

    /**
     * A client by its name; the plain one's is empty. The application does not close it, and may keep it in a session.
     *
     * @throws WalletConfigurationException if its configuration does not do
     */
    public WalletApi get(String name) {
        return ClientReference.to(WalletApi.class, this, name);
    }

    /** The names of the clients that are in use; the plain one's is empty. */
    public Set<String> names() {
        return new TreeSet<>(clients.keySet());
    }

    /**
     * What is to be seen of a client from outside.
     *
     * @throws WalletConfigurationException if its configuration does not do
     */
    public ObservabilityConfig observability(String name) {
        return built(name).observability();
    }

    /** All beans that the application sees. */
    public Instance<Object> beans() {
        return beans;
    }

    /** The client itself. */
    WalletApi client(String name) {
        return built(name).api();
    }

    private Client built(String name) {
        return clients.computeIfAbsent(name, this::build);
    }

    /** Built when the application starts, so that the first caller does not wait, or find out what is wrong. */
    @Inject
    void buildWhatIsInjected(WalletApiExtension extension) {
        extension.started(this);
        try {
            extension.injectedClients().forEach(this::client);
            if (!clients.isEmpty()) {
                Announcements.doubts(ConfigProvider.getConfig(), names());
            }
        } catch (RuntimeException failure) {
            // No container destroys what it could not make.
            close();
            throw failure;
        }
    }

    void wakeUp(@Observes @Initialized(ApplicationScoped.class) Object started) {
        // Being observed is what makes the container create this bean at start.
    }

    @PreDestroy
    void close() {
        clients.values().forEach(client -> client.api().close());
        clients.clear();
    }

    private Client build(String name) {
        names.use(name);
        Config config = ConfigProvider.getConfig();
        CredentialsProvider own = Vaults.of(name, vaults);
        WalletConfig read = WalletConfigReader.read(config, name, own != null);
        LiveConfig live = new LiveConfig(config, name, read.reloadInterval());
        WalletApiBuilder builder = read.toBuilder().name(name).trusted(live.trusted());
        listeners.forEach(listener -> builder.listener(listener));
        Settings settings = new Settings(config, name);
        if (read.locations().isQuotaKept(read, settings)) {
            builder.quotaOfLocations(
                    read.locations().quota(state.map(read.state()), SharedKeys.prefix(read, settings, name)));
        }
        if (own == null) {
            builder.credentials(live.credentials(now -> changed.fire(new CredentialsChanged(name, now.toString()))));
        } else {
            builder.credentials(own);
        }
        WalletApi api = builder.build();
        Announcements.client(name, api.status().baseUri(), read, settings);
        return new Client(api, read.observability());
    }
}
