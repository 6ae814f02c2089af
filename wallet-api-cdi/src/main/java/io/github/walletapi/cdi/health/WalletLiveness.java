package io.github.walletapi.cdi.health;

import io.github.walletapi.cdi.WalletApiExtension;
import io.github.walletapi.cdi.WalletApis;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.spi.AfterBeanDiscovery;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Liveness;

/** The application is there; never asks the API, for no restart of ours would mend what is wrong with that. */
final class WalletLiveness implements HealthCheck {

    private final WalletApiExtension clients;

    WalletLiveness(WalletApiExtension clients) {
        this.clients = clients;
    }

    void addTo(AfterBeanDiscovery event) {
        event.<HealthCheck>addBean()
                .beanClass(WalletLiveness.class)
                .types(HealthCheck.class)
                .qualifiers(Liveness.Literal.INSTANCE)
                .scope(Dependent.class)
                .produceWith(instance -> this);
    }

    @Override
    public HealthCheckResponse call() {
        WalletApis apis = clients.running();
        Map<String, Object> data =
                Map.of("clients", apis == null ? 0L : (long) apis.inUse().size());
        return new HealthCheckResponse("wallet-api-alive", HealthCheckResponse.Status.UP, Optional.of(data));
    }
}
