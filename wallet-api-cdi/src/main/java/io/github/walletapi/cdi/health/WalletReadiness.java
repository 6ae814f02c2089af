package io.github.walletapi.cdi.health;

import io.github.walletapi.cdi.WalletApiExtension;
import io.github.walletapi.cdi.WalletApis;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.spi.AfterBeanDiscovery;
import java.util.Optional;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Whether calls of this application have a chance, by what its clients know of themselves. */
final class WalletReadiness implements HealthCheck {

    private final WalletApiExtension clients;
    private final RemoteCheck remote = new RemoteCheck(System::nanoTime);

    WalletReadiness(WalletApiExtension clients) {
        this.clients = clients;
    }

    void addTo(AfterBeanDiscovery event) {
        event.<HealthCheck>addBean()
                .beanClass(WalletReadiness.class)
                .types(HealthCheck.class)
                .qualifiers(Readiness.Literal.INSTANCE)
                .scope(Dependent.class)
                .produceWith(instance -> this);
    }

    @Override
    public HealthCheckResponse call() {
        WalletApis apis = clients.running();
        if (apis == null) {
            // WildFly keeps the checks of a deployment that it refused, whose other classes are gone.
            return new HealthCheckResponse("wallet-api-ready", HealthCheckResponse.Status.UP, Optional.empty());
        }
        Report report = new Report();
        apis.inUse().forEach(client -> add(report, client));
        return new HealthCheckResponse("wallet-api-ready", report.status(), Optional.of(report.data()));
    }

    private void add(Report report, WalletApis.InUse client) {
        if (client.observability().readiness()) {
            report.add(client.name(), client.api().status());
            if (client.observability().remote()) {
                report.add(client.name(), remote.of(client.name(), client.api()));
            }
        }
    }
}
