package io.github.walletapi.cdi;

import io.github.walletapi.WalletApi;
import io.github.walletapi.request.ExtraParameters;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.config.ConfigProvider;

/** The clients of an application by name: one client and one pool of connections each, closed when it ends. */
@ApplicationScoped
public class WalletApis {

    private final Map<String, WalletApi> clients = new ConcurrentHashMap<>();

    /** For the container. */
    public WalletApis() {}

    /** The plain client. */
    public WalletApi get() {
        return get("");
    }

    /**
     * A client by its name; the plain one's is empty. The application does not close it.
     *
     * @throws WalletConfigurationException if its configuration does not do
     */
    public WalletApi get(String name) {
        return clients.computeIfAbsent(name, WalletApis::build).with(ExtraParameters.NONE);
    }

    /** Built when the application starts, so that the first caller does not wait, or find out what is wrong. */
    @Inject
    void buildWhatIsInjected(WalletApiExtension extension) {
        try {
            extension.injectedClients().forEach(this::get);
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
        clients.values().forEach(WalletApi::close);
        clients.clear();
    }

    private static WalletApi build(String name) {
        return WalletConfigReader.read(ConfigProvider.getConfig(), name).toBuilder()
                .build();
    }
}
