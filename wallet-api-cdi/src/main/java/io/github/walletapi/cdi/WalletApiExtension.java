package io.github.walletapi.cdi;

import io.github.walletapi.auth.CredentialsProvider;
import io.github.walletapi.directory.LocationDirectory;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.spi.AfterDeploymentValidation;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.enterprise.inject.spi.Extension;
import jakarta.enterprise.inject.spi.InjectionPoint;
import jakarta.enterprise.inject.spi.ProcessBean;
import jakarta.enterprise.inject.spi.ProcessInjectionPoint;
import java.lang.annotation.Annotation;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;

/** Refuses an application whose clients cannot work, before anybody uses it; makes no beans of its own. */
public class WalletApiExtension implements Extension {

    private final Queue<InjectionPoint> points = new ConcurrentLinkedQueue<>();
    private final Set<String> vaults = ConcurrentHashMap.newKeySet();
    private final Set<String> clients = new TreeSet<>();
    private final Set<String> directories = new TreeSet<>();

    /** For the container. */
    public WalletApiExtension() {}

    void collect(@Observes ProcessInjectionPoint<?, ?> event) {
        InjectionPoint point = event.getInjectionPoint();
        if (point.getType() instanceof Class<?> type
                && (type == LocationDirectory.class || ClientReference.TYPES.containsKey(type))) {
            points.add(point);
        }
    }

    void vault(@Observes ProcessBean<?> event) {
        if (event.getBean().getTypes().contains(CredentialsProvider.class)) {
            vaults.add(WalletApiProducer.nameIn(event.getBean().getQualifiers()));
        }
    }

    void validate(@Observes AfterDeploymentValidation event, BeanManager beans) {
        points.stream().filter(point -> isOurs(point, beans)).forEach(this::add);
        points.clear();
        if (clients.isEmpty()) {
            return;
        }
        Config config = ConfigProvider.getConfig();
        List<String> problems = new ArrayList<>();
        clients.forEach(client -> WalletConfigReader.read(config, client, vaults.contains(client), problems));
        if (!problems.isEmpty()) {
            event.addDeploymentProblem(new WalletConfigurationException(problems));
        }
    }

    private void add(InjectionPoint point) {
        String client = WalletApiProducer.nameIn(point.getQualifiers());
        clients.add(client);
        if (point.getType() == LocationDirectory.class) {
            directories.add(client);
        }
    }

    /** The names of the clients of whose directories injection points ask for. */
    Set<String> injectedDirectories() {
        return directories;
    }

    /** The names of the clients that injection points ask for. */
    Set<String> injectedClients() {
        return clients;
    }

    /**
     * An application's own bean, such as one for its tests, needs no configuration of ours. Payara shows an extension
     * none of the application's beans: there, every injection point counts.
     */
    private static boolean isOurs(InjectionPoint point, BeanManager beans) {
        Annotation[] qualifiers = point.getQualifiers().toArray(Annotation[]::new);
        Bean<?> bean = beans.resolve(beans.getBeans(point.getType(), qualifiers));
        return bean == null || bean.getBeanClass() == WalletApiProducer.class;
    }
}
