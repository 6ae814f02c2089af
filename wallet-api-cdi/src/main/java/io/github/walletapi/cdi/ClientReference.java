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
import jakarta.enterprise.inject.spi.CDI;
import java.io.Serializable;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What is injected: a client, its directory or its grants, and the name to find it by again. So it can be passivated with the session it is
 * in, which a connection pool cannot; and it calls the client itself, because a container's own reference wants a context class
 * loader, which not every thread has.
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
    private transient volatile @Nullable Object target;

    private ClientReference(String name, Class<?> type, @Nullable Object target) {
        this.name = name;
        this.type = type;
        this.target = target;
    }

    static <T> T to(Class<T> type, WalletApis apis, String name) {
        return to(type, name, viewOf(type, apis.get(name)));
    }

    static LocationDirectory to(LocationDirectories directories, String name) {
        return to(LocationDirectory.class, name, directories.get(name));
    }

    static Grants to(ClientGrants grants, String name) {
        return to(Grants.class, name, grants.get(name));
    }

    private static <T> T to(Class<T> type, String name, Object target) {
        ClientReference reference = new ClientReference(name, type, target);
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, reference));
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
            return method.invoke(target(), arguments);
        } catch (InvocationTargetException failure) {
            throw failure.getCause() == null ? failure : failure.getCause();
        }
    }

    /** Null only after activation: then the container is asked again. */
    private Object target() {
        Object known = target;
        if (known == null) {
            known = found();
            target = known;
        }
        return known;
    }

    private Object found() {
        if (type == Grants.class) {
            return CDI.current().select(ClientGrants.class).get().get(name);
        }
        return type == LocationDirectory.class
                ? CDI.current().select(LocationDirectories.class).get().get(name)
                : viewOf(type, CDI.current().select(WalletApis.class).get().get(name));
    }

    private Object ofObject(Object proxy, Method method, @Nullable Object @Nullable [] arguments) {
        return switch (method.getName()) {
            case "equals" -> arguments != null && proxy == arguments[0];
            case "hashCode" -> System.identityHashCode(proxy);
            default -> type.getSimpleName() + (name.isEmpty() ? "" : " of " + name);
        };
    }
}
