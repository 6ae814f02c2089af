package io.github.walletapi.cdi.telemetry;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.spi.BeforeBeanDiscovery;
import jakarta.enterprise.inject.spi.Extension;

/** Adds a listener of calls where the application can see OpenTelemetry. */
public class TelemetryExtension implements Extension {

    private static final String API = "io.opentelemetry.api.OpenTelemetry";

    /** For the container. */
    public TelemetryExtension() {}

    void add(@Observes BeforeBeanDiscovery event) {
        if (isThere()) {
            event.addAnnotatedType(Telemetry.class, Telemetry.class.getName()).add(ApplicationScoped.Literal.INSTANCE);
        }
    }

    private static boolean isThere() {
        try {
            Class.forName(API, false, TelemetryExtension.class.getClassLoader());
            return true;
        } catch (ClassNotFoundException absent) {
            return false;
        }
    }
}
