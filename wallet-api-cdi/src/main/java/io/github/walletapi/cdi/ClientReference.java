package io.github.walletapi.cdi;

import io.github.walletapi.WalletApi;
import io.github.walletapi.client.ApiClients;
import io.github.walletapi.location.Locations;
import io.github.walletapi.project.Projects;
import io.github.walletapi.server.Server;
import java.io.Serializable;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What is injected: a name, and the way to the client that has it. It can be passivated with the session it is in,
 * which a connection pool cannot.
 *
 * @param apis the container's reference, which can be passivated too
 * @param name the client's
 * @param type what is injected of it
 */
record ClientReference(WalletApis apis, String name, Class<?> type) implements InvocationHandler, Serializable {

    /** What can be injected, and how it is had of a client. */
    static final Map<Class<?>, Function<WalletApi, ?>> TYPES = Map.of(
            WalletApi.class, client -> client,
            Server.class, WalletApi::server,
            ApiClients.class, WalletApi::clients,
            Projects.class, WalletApi::projects,
            Locations.class, WalletApi::locations);

    static <T> T to(Class<T> type, WalletApis apis, String name) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, new ClientReference(apis, name, type)));
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
        Function<WalletApi, ?> view = TYPES.get(type);
        if (view == null) {
            throw new IllegalStateException(type + " cannot be injected");
        }
        try {
            return method.invoke(view.apply(apis.get(name)), arguments);
        } catch (InvocationTargetException failure) {
            throw failure.getCause() == null ? failure : failure.getCause();
        }
    }

    private Object ofObject(Object proxy, Method method, @Nullable Object @Nullable [] arguments) {
        return switch (method.getName()) {
            case "equals" -> arguments != null && proxy == arguments[0];
            case "hashCode" -> System.identityHashCode(proxy);
            default -> type.getSimpleName() + (name.isEmpty() ? "" : " of " + name);
        };
    }
}
