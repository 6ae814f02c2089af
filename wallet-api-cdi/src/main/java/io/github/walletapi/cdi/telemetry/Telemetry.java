package io.github.walletapi.cdi.telemetry;

import io.github.walletapi.cdi.ObservabilityConfig;
import io.github.walletapi.cdi.WalletApiExtension;
import io.github.walletapi.cdi.WalletApis;
import io.github.walletapi.listener.AttemptStarted;
import io.github.walletapi.listener.CallListener;
import io.opentelemetry.api.GlobalOpenTelemetry;
import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.metrics.Meter;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Default;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.spi.AfterBeanDiscovery;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;

/** Hears of all clients' attempts, and hands each to what observes its client. */
final class Telemetry implements CallListener {

    private static final String SCOPE = "io.github.walletapi";

    private final WalletApiExtension extension;
    private final Map<String, ClientTelemetry> clients = new ConcurrentHashMap<>();

    Telemetry(WalletApiExtension extension) {
        this.extension = extension;
    }

    void addTo(AfterBeanDiscovery event) {
        event.<CallListener>addBean()
                .beanClass(Telemetry.class)
                .types(CallListener.class)
                .scope(Dependent.class)
                .produceWith(instance -> this);
    }

    @Override
    public Ending started(AttemptStarted attempt) {
        return of(attempt.client()).started(attempt);
    }

    void rotated(String client) {
        of(client).rotated();
    }

    /** The server's collector must not keep an application that is gone. */
    void close() {
        clients.values().forEach(ClientTelemetry::close);
        clients.clear();
    }

    private ClientTelemetry of(String client) {
        ClientTelemetry known = clients.get(client);
        return known != null ? known : clients.computeIfAbsent(client, this::observe);
    }

    private ClientTelemetry observe(String client) {
        WalletApis apis = Objects.requireNonNull(extension.running());
        WalletApis.InUse known = apis.inUse().stream()
                .filter(each -> each.name().equals(client))
                .findAny()
                .orElseThrow();
        ObservabilityConfig asked = known.observability();
        Spans spans = asked.traces() ? new Spans(openTelemetry(apis).getTracer(SCOPE)) : null;
        if (!asked.metrics()) {
            return new ClientTelemetry(spans, null);
        }
        Meter meter = openTelemetry(apis).getMeter(SCOPE);
        return new ClientTelemetry(spans, new Metrics(client, meter, known.api()::status));
    }

    /**
     * The server's; else that of an agent, or of the application itself. The latter is not asked for before the first
     * call: who asks too early takes from the application the right to set it.
     */
    private static OpenTelemetry openTelemetry(WalletApis apis) {
        Instance<OpenTelemetry> servers = apis.beans().select(OpenTelemetry.class, Default.Literal.INSTANCE);
        return servers.isResolvable() ? servers.get() : GlobalOpenTelemetry.get();
    }
}
