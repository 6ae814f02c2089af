package io.github.walletapi.cdi.telemetry;

import io.github.walletapi.cdi.CredentialsChanged;
import io.github.walletapi.cdi.WalletApiExtension;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.spi.AfterBeanDiscovery;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.enterprise.inject.spi.BeforeShutdown;
import jakarta.enterprise.inject.spi.Extension;
import java.util.function.Consumer;

/** Adds a listener of calls where the application can see OpenTelemetry. */
public class TelemetryExtension implements Extension {

    private static final String API = "io.opentelemetry.api.OpenTelemetry";

    /** Not by its type, which containers would load when they look at this class. */
    private Consumer<String> rotations = client -> {};

    private Runnable end = () -> {};

    /** For the container. */
    public TelemetryExtension() {}

    void add(@Observes AfterBeanDiscovery event, BeanManager beans) {
        if (isThere()) {
            Telemetry telemetry = new Telemetry(beans.getExtension(WalletApiExtension.class));
            telemetry.addTo(event);
            rotations = telemetry::rotated;
            end = telemetry::close;
        }
    }

    void rotated(@Observes CredentialsChanged event) {
        rotations.accept(event.client());
    }

    void close(@Observes BeforeShutdown event) {
        end.run();
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
