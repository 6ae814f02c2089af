package io.github.walletapi.cdi.telemetry;

import io.github.walletapi.cdi.CredentialsChanged;
import io.github.walletapi.cdi.WalletApis;
import io.github.walletapi.listener.AttemptStarted;
import io.github.walletapi.listener.CallListener;
import io.opentelemetry.api.GlobalOpenTelemetry;
import io.opentelemetry.api.OpenTelemetry;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Hears of all clients' attempts, and hands each to what observes its client. */
class Telemetry implements CallListener {

    @Inject
    WalletApis apis;

    @Inject
    Instance<OpenTelemetry> injected;

    private final Map<String, ClientTelemetry> clients = new ConcurrentHashMap<>();

    @SuppressWarnings("NullAway.Init")
    Telemetry() {}

    @Override
    public Ending started(AttemptStarted attempt) {
        return of(attempt.client()).started(attempt);
    }

    void rotated(@Observes CredentialsChanged event) {
        of(event.client()).rotated();
    }

    @PreDestroy
    void close() {
        clients.values().forEach(ClientTelemetry::close);
    }

    private ClientTelemetry of(String client) {
        ClientTelemetry known = clients.get(client);
        return known != null ? known : clients.computeIfAbsent(client, this::observe);
    }

    private ClientTelemetry observe(String client) {
        return ClientTelemetry.of(client, apis.observability(client), apis.get(client)::status, this::openTelemetry);
    }

    /**
     * The server's; else that of an agent, or of the application itself. The latter is not asked for before the first
     * call: who asks too early takes from the application the right to set it.
     */
    private OpenTelemetry openTelemetry() {
        return injected.isResolvable() ? injected.get() : GlobalOpenTelemetry.get();
    }
}
