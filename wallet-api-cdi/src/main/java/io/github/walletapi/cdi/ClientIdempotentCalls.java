package io.github.walletapi.cdi;

import io.github.walletapi.WalletApi;
import io.github.walletapi.idempotency.IdempotentCalls;
import io.github.walletapi.idempotency.IdempotentCallsBuilder;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.config.Config;

/** The idempotent calls of an application, by the name of the client, each WAR's of an EAR for itself. */
@ApplicationScoped
public class ClientIdempotentCalls implements ApplicationStart.Eager {

    @Inject
    WalletApis clients;

    @Inject
    SharedState state;

    private final Map<WalletApis.Key, IdempotentCalls> calls = new ConcurrentHashMap<>();

    /** For the container. */
    @SuppressWarnings("NullAway.Init")
    public ClientIdempotentCalls() {}

    /**
     * The calls of a client by its name; the plain one's is empty.
     *
     * @throws WalletConfigurationException if its configuration does not do
     */
    public IdempotentCalls get(String name) {
        ModuleClient client = new ModuleClient(ApplicationModule.current(), name);
        return ClientReference.to(IdempotentCalls.class, null, name, calls(client));
    }

    /** The calls themselves. */
    IdempotentCalls calls(ModuleClient client) {
        return calls.computeIfAbsent(
                clients.key(client), key -> client.module().call(() -> build(client, key.config())));
    }

    /** Built when the application starts, so that nobody finds out later that there is no shared map. */
    @Inject
    void buildWhatIsInjected(WalletApiExtension extension) {
        extension.injected(IdempotentCalls.class).forEach(this::calls);
    }

    static void wakeUp(@Observes @Initialized(ApplicationScoped.class) Object started, ClientIdempotentCalls calls) {
        ApplicationStart.make(calls);
    }

    private IdempotentCalls build(ModuleClient client, Config config) {
        // First, for it reads the files too: one message has every problem.
        WalletApi wallet = clients.client(client);
        WalletConfig read = WalletConfigReader.read(config, client.name(), clients.hasOwnCredentials(client));
        IdempotentCallsBuilder builder = IdempotentCalls.builder(wallet)
                .prefix(SharedKeys.prefix(read, new Settings(config, client.name()), client, state) + "reference/");
        return read.state() == null
                ? builder.build()
                : builder.state(state.map(read.state())).build();
    }
}
