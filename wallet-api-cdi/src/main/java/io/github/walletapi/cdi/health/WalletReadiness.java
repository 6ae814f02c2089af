package io.github.walletapi.cdi.health;

import io.github.walletapi.WalletApi;
import io.github.walletapi.cdi.ObservabilityConfig;
import io.github.walletapi.cdi.WalletApis;
import jakarta.inject.Inject;
import java.util.Optional;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Whether calls of this application have a chance, by what its clients know of themselves. */
@Readiness
class WalletReadiness implements HealthCheck {

    @Inject
    WalletApis apis;

    private final RemoteCheck remote = new RemoteCheck(System::nanoTime);

    @SuppressWarnings("NullAway.Init")
    WalletReadiness() {}

    @Override
    public HealthCheckResponse call() {
        Report report = new Report();
        for (String client : apis.names()) {
            ObservabilityConfig asked = apis.observability(client);
            if (asked.readiness()) {
                WalletApi api = apis.get(client);
                report.add(client, api.status());
                if (asked.remote()) {
                    report.add(client, remote.of(client, api));
                }
            }
        }
        return new HealthCheckResponse("wallet-api-ready", report.status(), Optional.of(report.data()));
    }
}
