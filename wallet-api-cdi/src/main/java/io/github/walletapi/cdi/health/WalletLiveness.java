package io.github.walletapi.cdi.health;

import io.github.walletapi.cdi.WalletApis;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Liveness;

/** The application can use its clients; never asks the API, for no restart of ours would mend what is wrong there. */
@Liveness
class WalletLiveness implements HealthCheck {

    @Inject
    WalletApis apis;

    @SuppressWarnings("NullAway.Init")
    WalletLiveness() {}

    @Override
    public HealthCheckResponse call() {
        Map<String, Object> data = Map.of("clients", (long) apis.names().size());
        return new HealthCheckResponse("wallet-api-alive", HealthCheckResponse.Status.UP, Optional.of(data));
    }
}
