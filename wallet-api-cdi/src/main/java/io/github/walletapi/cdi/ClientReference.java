package io.github.walletapi.cdi;

import io.github.walletapi.WalletApi;
import io.github.walletapi.client.ApiClients;
import io.github.walletapi.directory.LocationDirectory;
import io.github.walletapi.grant.Grants;
import io.github.walletapi.location.Locations;
import io.github.walletapi.oauth.OAuthTokens;
import io.github.walletapi.project.Projects;
import io.github.walletapi.server.Server;
import io.github.walletapi.user.Registrations;
import io.github.walletapi.user.Users;
import io.github.walletapi.wallet.Wallets;
import jakarta.enterprise.inject.spi.InjectionPoint;
import java.io.Serializable;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What is injected: a client, its directory or its grants, and the name to find it by again; or a view of these, and the
 * steps to it. So it can be passivated with the session it is in, which a connection pool cannot; and it calls the client
 * itself, because a container's own reference wants a context class loader, which not every thread has.
 */
final class ClientReference implements InvocationHandler, Serializable {

    private static final long serialVersionUID = 1L;

    /** What can be injected, and how it is had of a client. */
    static final Map<Class<?>, Function<WalletApi, ?>> TYPES = Map.of(
            WalletApi.class, client -> client,
            Server.class, WalletApi::server,
            ApiClients.class, WalletApi::clients,
            Projects.class, WalletApi::projects,
            Locations.class, WalletApi::locations,
            Users.class, WalletApi::users,
            Registrations.class, WalletApi::registrations,
            Wallets.class, WalletApi::wallets,
            OAuthTokens.class, WalletApi::oauth);

    private final String name;
    private final Class<?> type;
    /** What it was injected into, whose module configures it; null if that was no bean. */
    private final @Nullable Class<?> bean;

    private final ViewStep[] steps;
    private transient volatile @Nullable Object target;

    private ClientReference(
            String name, Class<?> type, @Nullable Class<?> bean, ViewStep[] steps, @Nullable Object target) {
        this.name = name;
        this.type = type;
        this.bean = bean;
        this.steps = steps;
        this.target = target;
    }

    static <T> T to(Class<T> type, WalletApis apis, @Nullable InjectionPoint point, String name) {
        return to(type, point, name, viewOf(type, apis.client(new ModuleClient(ApplicationModule.of(point), name))));
    }

    static LocationDirectory to(LocationDirectories directories, @Nullable InjectionPoint point, String name) {
        return to(
                LocationDirectory.class,
                point,
                name,
                directories.directory(new ModuleClient(ApplicationModule.of(point), name)));
    }

    static Grants to(ClientGrants grants, @Nullable InjectionPoint point, String name) {
        return to(Grants.class, point, name, grants.grants(new ModuleClient(ApplicationModule.of(point), name)));
    }

    private static <T> T to(Class<T> type, @Nullable InjectionPoint point, String name, Object target) {
        return type.cast(
                proxy(type, new ClientReference(name, type, ApplicationModule.beanAt(point), new ViewStep[0], target)));
    }

    private static Object proxy(Class<?> type, ClientReference reference) {
        return Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, reference);
    }

    private static Object viewOf(Class<?> type, WalletApi client) {
        Function<WalletApi, ?> view = TYPES.get(type);
        if (view == null) {
            throw new IllegalStateException(type + " cannot be injected");
        }
        return view.apply(client);
    }

    @Override
    public @Nullable Object invoke(Object proxy, Method method, @Nullable Object @Nullable [] arguments)
            throws Throwable {
        if (method.getDeclaringClass() == Object.class) {
            return ofObject(proxy, method, arguments);
        }
        if (method.getName().equals("close")) {
            // The container closes what it injects; an application that tries to must not close it for all others.
            return null;
        }
        try {
            Object answer = method.invoke(target(), arguments);
            return answer != null && ViewStep.isOne(method) ? view(method, arguments, answer) : answer;
        } catch (InvocationTargetException failure) {
            throw failure.getCause() == null ? failure : failure.getCause();
        }
    }

    private Object view(Method method, @Nullable Object @Nullable [] arguments, Object view) {
        ViewStep[] further = Arrays.copyOf(steps, steps.length + 1);
        further[steps.length] = ViewStep.of(method, arguments);
        return proxy(method.getReturnType(), new ClientReference(name, type, bean, further, view));
    }

    /** Null only after activation: then the container is asked again. */
    private Object target() {
        Object known = target;
        if (known == null) {
            known = found();
            for (ViewStep step : steps) {
                known = step.from(known);
            }
            target = known;
        }
        return known;
    }

    private Object found() {
        ModuleClient client =
                new ModuleClient(bean == null ? ApplicationModule.current() : ApplicationModule.of(bean), name);
        if (type == Grants.class) {
            return Beans.get(ClientGrants.class).grants(client);
        }
        return type == LocationDirectory.class
                ? Beans.get(LocationDirectories.class).directory(client)
                : viewOf(type, Beans.get(WalletApis.class).client(client));
    }

    private Object ofObject(Object proxy, Method method, @Nullable Object @Nullable [] arguments) {
        return switch (method.getName()) {
            case "equals" -> arguments != null && proxy == arguments[0];
            case "hashCode" -> System.identityHashCode(proxy);
            default -> proxy.getClass().getInterfaces()[0].getSimpleName() + (name.isEmpty() ? "" : " of " + name);
        };
    }
}
