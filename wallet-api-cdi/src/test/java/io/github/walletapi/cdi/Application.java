package io.github.walletapi.cdi;

import io.github.walletapi.cdi.health.HealthExtension;
import io.github.walletapi.cdi.telemetry.TelemetryExtension;
import io.smallrye.config.SmallRyeConfigBuilder;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.se.SeContainer;
import jakarta.enterprise.inject.se.SeContainerInitializer;
import jakarta.enterprise.inject.spi.BeforeBeanDiscovery;
import jakarta.enterprise.inject.spi.Extension;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.spi.ConfigProviderResolver;
import org.eclipse.microprofile.config.spi.ConfigSource;
import org.jspecify.annotations.Nullable;

/** A small application: some beans, this library's, and a configuration. */
public final class Application implements AutoCloseable {

    private final Config config;
    private final SeContainer container;

    private Application(Config config, SeContainer container) {
        this.config = config;
        this.container = container;
    }

    /** A source whose values may change while it is used. */
    private record AdministratorsFile(Map<String, String> values) implements ConfigSource {
        @Override
        public Set<String> getPropertyNames() {
            return values.keySet();
        }

        @Override
        public @Nullable String getValue(String key) {
            return values.get(key);
        }

        @Override
        public String getName() {
            return "the administrator's file";
        }

        @Override
        public int getOrdinal() {
            return 300;
        }
    }

    /** Found by their classes: the container would look for names, and several modules have classes of one name. */
    private record Beans(List<Class<?>> classes) implements Extension {
        @SuppressWarnings("UnusedMethod") // The container calls it.
        void add(@Observes BeforeBeanDiscovery event) {
            for (Class<?> type : classes) {
                event.addAnnotatedType(type, type.getName() + " of " + type.getClassLoader());
            }
        }
    }

    static Config config(Map<String, String> values) {
        return new SmallRyeConfigBuilder()
                .addDefaultInterceptors()
                .withSources(new AdministratorsFile(values))
                .build();
    }

    public static Application start(Map<String, String> values, Class<?>... beans) {
        Config config = config(values);
        ConfigProviderResolver resolver = ConfigProviderResolver.instance();
        // Whoever asked before was given a default one, which stands in the way.
        resolver.releaseConfig(resolver.getConfig());
        resolver.registerConfig(config, Thread.currentThread().getContextClassLoader());
        try {
            return new Application(
                    config,
                    SeContainerInitializer.newInstance()
                            .disableDiscovery()
                            .addExtensions(
                                    new WalletApiExtension(),
                                    new HealthExtension(),
                                    new TelemetryExtension(),
                                    new Beans(List.of(beans)))
                            .addBeanClasses(
                                    WalletApis.class,
                                    LocationDirectories.class,
                                    ClientGrants.class,
                                    ClientIdempotentCalls.class,
                                    SharedState.class)
                            .initialize());
        } catch (RuntimeException refused) {
            resolver.releaseConfig(config);
            throw refused;
        }
    }

    public <T> T get(Class<T> bean) {
        return container.select(bean).get();
    }

    SeContainer container() {
        return container;
    }

    @Override
    public void close() {
        container.close();
        ConfigProviderResolver.instance().releaseConfig(config);
    }
}
