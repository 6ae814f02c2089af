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
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Default;
import jakarta.enterprise.inject.Produces;
import jakarta.enterprise.inject.spi.InjectionPoint;
import jakarta.inject.Inject;
import java.lang.annotation.Annotation;
import java.util.Set;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;

/**
 * What can be injected: {@link WalletApi} and each typed interface by itself, plain, by {@link WalletClient} name, and
 * with MicroProfile's {@code @RestClient}. A name in the qualifier chooses the client; all share its connections.
 */
@ApplicationScoped
public class WalletApiProducer {

    @Inject
    WalletApis apis;

    @Inject
    LocationDirectories directories;

    @Inject
    ClientGrants grants;

    /** For the container. */
    @SuppressWarnings("NullAway.Init")
    public WalletApiProducer() {}

    /** {@code @Inject WalletApi}. */
    @Produces
    @Dependent
    @Default
    @RestClient
    @WalletClient
    public WalletApi walletApi(@Nullable InjectionPoint point) {
        return reference(WalletApi.class, point);
    }

    /** {@code @Inject Server}. */
    @Produces
    @Dependent
    @Default
    @RestClient
    @WalletClient
    public Server server(@Nullable InjectionPoint point) {
        return reference(Server.class, point);
    }

    /** {@code @Inject ApiClients}. */
    @Produces
    @Dependent
    @Default
    @RestClient
    @WalletClient
    public ApiClients clients(@Nullable InjectionPoint point) {
        return reference(ApiClients.class, point);
    }

    /** {@code @Inject Projects}. */
    @Produces
    @Dependent
    @Default
    @RestClient
    @WalletClient
    public Projects projects(@Nullable InjectionPoint point) {
        return reference(Projects.class, point);
    }

    /** {@code @Inject Locations}. */
    @Produces
    @Dependent
    @Default
    @RestClient
    @WalletClient
    public Locations locations(@Nullable InjectionPoint point) {
        return reference(Locations.class, point);
    }

    /** {@code @Inject Users}. */
    @Produces
    @Dependent
    @Default
    @RestClient
    @WalletClient
    public Users users(@Nullable InjectionPoint point) {
        return reference(Users.class, point);
    }

    /** {@code @Inject Registrations}. */
    @Produces
    @Dependent
    @Default
    @RestClient
    @WalletClient
    public Registrations registrations(@Nullable InjectionPoint point) {
        return reference(Registrations.class, point);
    }

    /** {@code @Inject Wallets}. */
    @Produces
    @Dependent
    @Default
    @RestClient
    @WalletClient
    public Wallets wallets(@Nullable InjectionPoint point) {
        return reference(Wallets.class, point);
    }

    /** {@code @Inject LocationDirectory}. */
    @Produces
    @Dependent
    @Default
    @WalletClient
    public LocationDirectory locationDirectory(@Nullable InjectionPoint point) {
        return ClientReference.to(directories, point, nameAt(point));
    }

    /** {@code @Inject OAuthTokens}. */
    @Produces
    @Dependent
    @Default
    @RestClient
    @WalletClient
    public OAuthTokens oauthTokens(@Nullable InjectionPoint point) {
        return reference(OAuthTokens.class, point);
    }

    /** {@code @Inject Grants}. */
    @Produces
    @Dependent
    @Default
    @WalletClient
    public Grants grants(@Nullable InjectionPoint point) {
        return ClientReference.to(grants, point, nameAt(point));
    }

    private <T> T reference(Class<T> type, @Nullable InjectionPoint point) {
        return ClientReference.to(type, apis, point, nameAt(point));
    }

    /** There is no injection point when a bean is asked for through the bean manager. */
    private static String nameAt(@Nullable InjectionPoint point) {
        return point == null ? "" : nameIn(point.getQualifiers());
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
