package io.github.walletapi.cdi;

import io.github.walletapi.auth.CredentialsProvider;
import io.github.walletapi.grant.Grants;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.spi.AfterBeanDiscovery;
import jakarta.enterprise.inject.spi.AfterDeploymentValidation;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.enterprise.inject.spi.Extension;
import jakarta.enterprise.inject.spi.InjectionPoint;
import jakarta.enterprise.inject.spi.ProcessBean;
import jakarta.enterprise.inject.spi.ProcessInjectionPoint;
import java.lang.annotation.Annotation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Makes the beans that can be injected, and refuses an application whose clients cannot work before anybody uses it. */
public class WalletApiExtension implements Extension {

    private final Queue<InjectionPoint> points = new ConcurrentLinkedQueue<>();
    private final Queue<Bean<?>> vaults = new ConcurrentLinkedQueue<>();
    private final Set<Class<?>> own = ConcurrentHashMap.newKeySet();
    private final Set<ModuleClient> clients = new HashSet<>();
    private final Map<Class<?>, Set<ModuleClient>> byType = new HashMap<>();
    private final Set<ApplicationModule> warned = ConcurrentHashMap.newKeySet();
    private volatile @Nullable WalletApis running;

    /** For the container. */
    public WalletApiExtension() {}

    void add(@Observes AfterBeanDiscovery event) {
        Injectable.addTo(event, this);
    }

    void collect(@Observes ProcessInjectionPoint<?, ?> event) {
        InjectionPoint point = event.getInjectionPoint();
        if (point.getType() instanceof Class<?> type && Injectable.TYPES.contains(type)) {
            points.add(point);
        }
    }

    /** Beans of the application that take the place of something: of keys, or of what we would inject. */
    void substitute(@Observes ProcessBean<?> event) {
        Bean<?> bean = event.getBean();
        if (bean.getTypes().contains(CredentialsProvider.class)) {
            vaults.add(bean);
        }
        if (!Injectable.isBean(bean)) {
            Injectable.TYPES.stream().filter(bean.getTypes()::contains).forEach(own::add);
        }
    }

    void validate(@Observes AfterDeploymentValidation event, BeanManager beans) {
        points.stream().filter(point -> isOurs(point, beans)).forEach(this::add);
        points.clear();
        if (clients.isEmpty()) {
            return;
        }
        List<String> problems = problemsOf(clients, injected(Grants.class));
        if (!problems.isEmpty()) {
            event.addDeploymentProblem(new WalletConfigurationException(problems));
        }
    }

    /**
     * What servlets and the like of a module want, by the name of the client.
     *
     * @throws WalletConfigurationException if it cannot work
     */
    void validate(ApplicationModule module, Map<String, Set<Class<?>>> wanted) {
        Set<ModuleClient> unseen = new HashSet<>();
        Set<ModuleClient> unseenGrants = new HashSet<>();
        wanted.forEach((name, types) -> {
            ModuleClient client = new ModuleClient(module, name);
            boolean wantsGrants = types.contains(Grants.class)
                    && !own.contains(Grants.class)
                    && !injected(Grants.class).contains(client);
            if (wantsGrants) {
                unseenGrants.add(client);
            }
            if (wantsGrants || (!clients.contains(client) && !own.containsAll(types))) {
                unseen.add(client);
            }
        });
        List<String> problems = problemsOf(unseen, unseenGrants);
        if (!problems.isEmpty()) {
            throw new WalletConfigurationException(problems);
        }
    }

    private List<String> problemsOf(Set<ModuleClient> all, Set<ModuleClient> ofGrants) {
        all.stream().map(ModuleClient::module).filter(warned::add).forEach(UnseenFiles::warnOf);
        List<String> problems = ClientNames.problemsOf(Stream.concat(clients.stream(), all.stream())
                .map(ModuleClient::name)
                .collect(Collectors.toSet()));
        all.stream().sorted(Comparator.comparing(ModuleClient::name)).forEach(client -> {
            List<String> found = new ArrayList<>();
            boolean ownCredentials = vaults.stream().anyMatch(bean -> ApplicationCredentials.isOf(client, bean));
            WalletConfigReader.read(
                    client.module().config(), client.name(), ownCredentials, ofGrants.contains(client), found);
            client.addTo(problems, found);
        });
        return problems;
    }

    /** A module's own bean that knows the credentials of a client; null if there is none, or it is seen from here. */
    @Nullable
    Bean<?> hiddenVaultOf(ModuleClient client) {
        return vaults.stream()
                .filter(bean -> ApplicationCredentials.isOf(client, bean))
                .filter(bean -> !ApplicationModule.home().sees(bean.getBeanClass()))
                .findFirst()
                .orElse(null);
    }

    /** The application has started. */
    void started(WalletApis apis) {
        running = apis;
    }

    /**
     * The application's clients; null before it has started. For beans that an extension adds, which see none of the
     * application's on Payara.
     */
    public @Nullable WalletApis running() {
        return running;
    }

    private void add(InjectionPoint point) {
        ModuleClient client = new ModuleClient(ApplicationModule.of(point), Injectable.nameIn(point.getQualifiers()));
        clients.add(client);
        if (point.getType() instanceof Class<?> type) {
            byType.computeIfAbsent(type, first -> new HashSet<>()).add(client);
        }
    }

    /** The clients of which injection points ask for this type. */
    Set<ModuleClient> injected(Class<?> type) {
        return byType.getOrDefault(type, Set.of());
    }

    /** The clients that injection points ask for. */
    Set<ModuleClient> injectedClients() {
        return clients;
    }

    /**
     * An application's own bean, such as one for its tests, needs no configuration of ours. Payara shows an extension
     * none of the application's beans: there, every injection point counts.
     */
    private static boolean isOurs(InjectionPoint point, BeanManager beans) {
        Annotation[] qualifiers = point.getQualifiers().toArray(Annotation[]::new);
        Bean<?> bean = beans.resolve(beans.getBeans(point.getType(), qualifiers));
        return bean == null || Injectable.isBean(bean);
    }
}
