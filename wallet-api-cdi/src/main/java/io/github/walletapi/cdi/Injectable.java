package io.github.walletapi.cdi;

import io.github.walletapi.WalletApi;
import io.github.walletapi.directory.LocationDirectory;
import io.github.walletapi.grant.Grants;
import io.github.walletapi.idempotency.IdempotentCalls;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Default;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.spi.AfterBeanDiscovery;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.InjectionPoint;
import jakarta.enterprise.inject.spi.configurator.BeanConfigurator;
import java.lang.annotation.Annotation;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;

/**
 * What can be injected: {@link WalletApi} and each typed interface by itself, plain, by {@link WalletClient} name, and
 * with MicroProfile's {@code @RestClient}; a client's directory of locations, its grants and its
 * idempotent calls. A name in the qualifier
 * chooses the client; all share its connections.
 */
final class Injectable {

    /** All of it. */
    static final List<Class<?>> TYPES = Stream.concat(
                    Stream.of(WalletApi.class, LocationDirectory.class, Grants.class, IdempotentCalls.class),
                    WalletApi.interfaces().stream())
            .toList();

    private static final Set<Annotation> OWN_QUALIFIERS = Set.of(Default.Literal.INSTANCE, WalletClient.Literal.of(""));
    private static final Set<Annotation> ALL_QUALIFIERS =
            Set.of(Default.Literal.INSTANCE, WalletClient.Literal.of(""), RestClient.LITERAL);

    private Injectable() {}

    /** A bean for each. */
    static void addTo(AfterBeanDiscovery event, WalletApiExtension extension) {
        TYPES.forEach(type -> add(type, event.addBean(), extension));
    }

    private static <T> void add(Class<T> type, BeanConfigurator<Object> bean, WalletApiExtension extension) {
        boolean isOfAnEngine = type == WalletApi.class || WalletApi.interfaces().contains(type);
        bean.beanClass(Injectable.class)
                .id(Injectable.class.getName() + "/" + type.getName())
                .addTransitiveTypeClosure(type)
                .scope(Dependent.class)
                .qualifiers(isOfAnEngine ? ALL_QUALIFIERS : OWN_QUALIFIERS)
                .produceWith(beans -> reference(type, beans, extension.running()));
    }

    /** Whether a bean is one of these, and none of the application's own. */
    static boolean isBean(Bean<?> bean) {
        return bean.getBeanClass() == Injectable.class;
    }

    private static <T> T reference(Class<T> type, Instance<Object> beans, @Nullable WalletApis running) {
        // There is none when a bean is asked for through the bean manager.
        @Nullable InjectionPoint point = beans.select(InjectionPoint.class).get();
        String name = point == null ? "" : nameIn(point.getQualifiers());
        ModuleClient client = new ModuleClient(ApplicationModule.of(point), name);
        return ClientReference.to(type, point, name, of(type, client, ours(beans, running)));
    }

    /** Payara shows a bean that an extension adds none of the application's, in which ours are. */
    private static Instance<Object> ours(Instance<Object> seen, @Nullable WalletApis running) {
        if (running != null) {
            return running.beans();
        }
        return seen.select(WalletApis.class).isResolvable() ? seen : Beans.all();
    }

    /** The client itself, or what belongs to it. */
    static Object of(Class<?> type, ModuleClient client, Instance<Object> beans) {
        if (type == Grants.class) {
            return beans.select(ClientGrants.class).get().grants(client);
        }
        if (type == IdempotentCalls.class) {
            return beans.select(ClientIdempotentCalls.class).get().calls(client);
        }
        if (type == LocationDirectory.class) {
            return beans.select(LocationDirectories.class).get().directory(client);
        }
        WalletApi api = beans.select(WalletApis.class).get().client(client);
        return type == WalletApi.class ? api : api.api(type);
    }

    /** The name that a qualifier asks for; empty for the plain client. */
    static String nameIn(Set<Annotation> qualifiers) {
        for (Annotation qualifier : qualifiers) {
            if (qualifier instanceof WalletClient client) {
                return client.value();
            }
        }
        return "";
    }
}
