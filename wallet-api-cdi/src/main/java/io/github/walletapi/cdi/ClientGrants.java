package io.github.walletapi.cdi;

import io.github.walletapi.auth.CredentialsProvider;
import io.github.walletapi.grant.Grants;
import io.github.walletapi.grant.GrantsBuilder;
import io.github.walletapi.grant.TokenKeys;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;

/** What people have granted to the clients of an application, by the name of the client. */
@ApplicationScoped
public class ClientGrants {

    @Inject
    WalletApis clients;

    @Inject
    SharedState state;

    @Inject
    @Any
    Instance<CredentialsProvider> vaults;

    private final Map<String, Grants> grants = new ConcurrentHashMap<>();

    /** For the container. */
    @SuppressWarnings("NullAway.Init")
    public ClientGrants() {}

    /**
     * The grants to a client by its name; the plain one's is empty.
     *
     * @throws WalletConfigurationException if its configuration does not do
     */
    public Grants get(String name) {
        return ClientReference.to(this, name);
    }

    /** The grants themselves. */
    Grants grants(String name) {
        return grants.computeIfAbsent(name, this::build);
    }

    /** Built when the application starts, so that nobody finds out later that there is no shared map. */
    @Inject
    void buildWhatIsInjected(WalletApiExtension extension) {
        extension.injectedGrants().forEach(this::grants);
    }

    void wakeUp(@Observes @Initialized(ApplicationScoped.class) Object started) {
        // Being observed is what makes the container create this bean at start.
    }

    private Grants build(String name) {
        Config config = ConfigProvider.getConfig();
        WalletConfig read = WalletConfigReader.read(config, name, Vaults.has(name, vaults));
        OAuthConfig oauth = read.oauth();
        List<String> problems = new ArrayList<>();
        oauth.check(read, new Settings(config, name), name, problems);
        if (!problems.isEmpty()) {
            throw new WalletConfigurationException(problems);
        }
        GrantsBuilder builder = Grants.builder(
                        clients.client(name),
                        Objects.requireNonNull(oauth.clientIdIn(read)),
                        Objects.requireNonNull(oauth.redirectUri()))
                .page(oauth.pageIn(read))
                .prefix(SharedKeys.prefix(read, new Settings(config, name), name) + "oauth/");
        TokenKeys keys = oauth.read();
        if (keys != null) {
            builder.tokenKeys(keys);
        }
        return read.state() == null
                ? builder.build()
                : builder.state(state.map(read.state())).build();
    }
}
