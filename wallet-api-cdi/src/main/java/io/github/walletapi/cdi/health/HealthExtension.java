package io.github.walletapi.cdi.health;

import io.github.walletapi.cdi.WalletApiExtension;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.spi.AfterBeanDiscovery;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.enterprise.inject.spi.Extension;
import org.eclipse.microprofile.config.ConfigProvider;

/** Adds the checks where the application can see MicroProfile Health, unless they are switched off. */
public class HealthExtension implements Extension {

    private static final String API = "org.eclipse.microprofile.health.HealthCheck";

    /** For the container. */
    public HealthExtension() {}

    void add(@Observes AfterBeanDiscovery event, BeanManager beans) {
        if (!isThere()) {
            return;
        }
        WalletApiExtension clients = beans.getExtension(WalletApiExtension.class);
        if (isOn("wallet-api.health.liveness")) {
            new WalletLiveness(clients).addTo(event);
        }
        if (isOn("wallet-api.health.readiness")) {
            new WalletReadiness(clients).addTo(event);
        }
    }

    private static boolean isThere() {
        try {
            Class.forName(API, false, HealthExtension.class.getClassLoader());
            return true;
        } catch (ClassNotFoundException absent) {
            return false;
        }
    }

    /** What cannot be read, or is neither true nor false, is refused later, with all else that is wrong. */
    private static boolean isOn(String key) {
        try {
            return ConfigProvider.getConfig(HealthExtension.class.getClassLoader())
                    .getOptionalValue(key, String.class)
                    .filter(text -> text.strip().equals("false"))
                    .isEmpty();
        } catch (RuntimeException unreadable) {
            return true;
        }
    }
}
