package io.github.walletapi.cdi;

import io.github.walletapi.WalletApi;
import io.github.walletapi.directory.LocationDirectory;
import io.github.walletapi.directory.LocationDirectoryBuilder;
import io.github.walletapi.retry.RetryPolicy;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentMap;
import org.eclipse.microprofile.config.Config;

/** The directories of locations of an application, by the name of their client, kept in step until it ends; each WAR's of an EAR for itself. */
@ApplicationScoped
public class LocationDirectories implements ApplicationStart.Eager {

    @Inject
    WalletApis clients;

    @Inject
    SharedState state;

    private final Map<WalletApis.Key, LocationDirectory> directories = new ConcurrentHashMap<>();
    private final Queue<Refresher> refreshers = new ConcurrentLinkedQueue<>();

    /** For the container. */
    @SuppressWarnings("NullAway.Init")
    public LocationDirectories() {}

    /**
     * The directory of a client by its name; the plain one's is empty.
     *
     * @throws WalletConfigurationException if its configuration does not do
     */
    public LocationDirectory get(String name) {
        ModuleClient client = new ModuleClient(ApplicationModule.current(), name);
        return ClientReference.to(LocationDirectory.class, null, name, directory(client));
    }

    /** The directory itself. */
    LocationDirectory directory(ModuleClient client) {
        return directories.computeIfAbsent(
                clients.key(client), key -> client.module().call(() -> build(client, key.config())));
    }

    /** Begun when the application starts, so that there is something to serve when somebody asks. */
    @Inject
    void buildWhatIsInjected(WalletApiExtension extension) {
        try {
            extension.injected(LocationDirectory.class).forEach(this::directory);
        } catch (RuntimeException failure) {
            // No container destroys what it could not make.
            end();
            throw failure;
        }
    }

    static void wakeUp(
            @Observes @Initialized(ApplicationScoped.class) Object started, LocationDirectories directories) {
        ApplicationStart.make(directories);
    }

    @PreDestroy
    void end() {
        refreshers.forEach(Refresher::end);
    }

    private LocationDirectory build(ModuleClient client, Config config) {
        String name = client.name();
        // First, for it reads the files too: one message has every problem.
        WalletApi plain = clients.client(client);
        WalletConfig read = WalletConfigReader.read(config, name, clients.hasOwnCredentials(client));
        ConcurrentMap<String, String> map = state.map(read.state());
        String prefix = SharedKeys.prefix(read, new Settings(config, name), client, state);
        Refresher refresher = new Refresher(Jndi::find);
        refreshers.add(refresher);
        // Each attempt costs one of the quota: the directory counts them, and has its own pauses.
        WalletApi wallet = plain.with(RetryPolicy.NONE);
        LocationDirectoryBuilder builder = read.locations().applyTo(LocationDirectory.builder(wallet.locations()));
        if (wallet.status().quotaOfLocations().isEmpty()) {
            builder.quota(read.locations().quota(map, prefix));
        } else {
            builder.callsHaveQuota();
        }
        LocationDirectory directory =
                builder.state(map).key(prefix + "locations").executor(refresher).build();
        refresher.begin(directory);
        return directory;
    }
}
