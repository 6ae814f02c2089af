package io.github.walletapi.cdi;

import io.github.walletapi.WalletApi;
import io.github.walletapi.grant.Grants;
import io.github.walletapi.grant.GrantsBuilder;
import io.github.walletapi.grant.TokenKeys;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.config.Config;

/** What people have granted to the clients of an application, by the name of the client, each WAR's of an EAR for itself. */
@ApplicationScoped
public class ClientGrants implements ApplicationStart.Eager {

    @Inject
    WalletApis clients;

    @Inject
    SharedState state;

    private final Map<WalletApis.Key, Grants> grants = new ConcurrentHashMap<>();

    /** For the container. */
    @SuppressWarnings("NullAway.Init")
    public ClientGrants() {}

    /**
     * The grants to a client by its name; the plain one's is empty.
     *
     * @throws WalletConfigurationException if its configuration does not do
     */
    public Grants get(String name) {
        ModuleClient client = new ModuleClient(ApplicationModule.current(), name);
        return ClientReference.to(Grants.class, null, name, grants(client));
    }

    /** The grants themselves. */
    Grants grants(ModuleClient client) {
        return grants.computeIfAbsent(
                clients.key(client), key -> client.module().call(() -> build(client, key.config())));
    }

    /** Built when the application starts, so that nobody finds out later that there is no shared map. */
    @Inject
    void buildWhatIsInjected(WalletApiExtension extension) {
        extension.injected(Grants.class).forEach(this::grants);
    }

    static void wakeUp(@Observes @Initialized(ApplicationScoped.class) Object started, ClientGrants grants) {
        ApplicationStart.make(grants);
    }

    private Grants build(ModuleClient client, Config config) {
        String name = client.name();
        WalletConfig read = WalletConfigReader.read(config, name, clients.hasOwnCredentials(client), true);
        WalletApi wallet = client(client, config);
        OAuthConfig oauth = read.oauth();
        Settings settings = new Settings(config, name);
        GrantsBuilder builder = Grants.builder(
                        wallet,
                        Objects.requireNonNull(oauth.clientIdIn(read)),
                        Objects.requireNonNull(oauth.redirectUri()))
                .page(oauth.pageIn(read))
                .prefix(SharedKeys.prefix(read, settings, client, state) + "oauth/");
        TokenKeys keys = oauth.read(settings);
        if (keys != null) {
            builder.tokenKeys(keys);
        }
        return read.state() == null
                ? builder.build()
                : builder.state(state.map(read.state())).build();
    }

    /** The client itself; one message has what it lacks, and what grants lack too. */
    private WalletApi client(ModuleClient client, Config config) {
        try {
            return clients.client(client);
        } catch (WalletConfigurationException some) {
            List<String> all = new ArrayList<>();
            WalletConfigReader.read(config, client.name(), clients.hasOwnCredentials(client), true, all);
            throw all.isEmpty() ? some : new WalletConfigurationException(all);
        }
    }
}
