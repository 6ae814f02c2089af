package io.github.walletapi.cdi;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import jakarta.enterprise.inject.se.SeContainer;
import jakarta.enterprise.inject.se.SeContainerInitializer;
import java.util.Map;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.spi.ConfigProviderResolver;

/** A small application: some beans, this library's, and a configuration. */
final class Application implements AutoCloseable {

    private final Config config;
    private final SeContainer container;

    private Application(Config config, SeContainer container) {
        this.config = config;
        this.container = container;
    }

    static Config config(Map<String, String> values) {
        return new SmallRyeConfigBuilder()
                .addDefaultInterceptors()
                .withSources(new PropertiesConfigSource(values, "the administrator's file", 300))
                .build();
    }

    static Application start(Map<String, String> values, Class<?>... beans) {
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
                            .addExtensions(new WalletApiExtension())
                            .addBeanClasses(WalletApiProducer.class, WalletApis.class)
                            .addBeanClasses(beans)
                            .initialize());
        } catch (RuntimeException refused) {
            resolver.releaseConfig(config);
            throw refused;
        }
    }

    <T> T get(Class<T> bean) {
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
