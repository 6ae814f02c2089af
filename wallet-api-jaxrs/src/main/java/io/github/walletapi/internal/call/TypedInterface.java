package io.github.walletapi.internal.call;

import io.github.walletapi.client.ApiClients;
import io.github.walletapi.location.Locations;
import io.github.walletapi.oauth.OAuthTokens;
import io.github.walletapi.project.Projects;
import io.github.walletapi.server.Server;
import io.github.walletapi.user.Registrations;
import io.github.walletapi.user.Users;
import io.github.walletapi.wallet.Wallets;
import java.util.List;

/**
 * An interface of which an engine makes a client.
 *
 * @param type with the annotations of JAX-RS on its methods, and no path of its own: with one it would be a resource of
 *     every application that has this library, and so would a method with a path and no HTTP method
 * @param path below which its methods stand, below the base URI
 */
public record TypedInterface(Class<?> type, String path) {

    private static final String REST = "rest/v1";
    private static final String OAUTH = "oauth/v1";

    /** All there are. */
    public static final List<TypedInterface> ALL = List.of(
            new TypedInterface(Server.class, REST),
            new TypedInterface(ApiClients.class, REST),
            new TypedInterface(Projects.class, REST),
            new TypedInterface(Locations.class, REST),
            new TypedInterface(Users.class, REST),
            new TypedInterface(Registrations.class, REST),
            new TypedInterface(Wallets.class, REST),
            new TypedInterface(OAuthTokens.class, OAUTH));

    /** @throws IllegalArgumentException if it is none of them */
    static TypedInterface of(Class<?> type) {
        return ALL.stream()
                .filter(typed -> typed.type == type)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(type.getName() + " is no part of the Wallet API"));
    }

    /** What stands before the path of a method where it is told: nothing for what all but one begin with. */
    String toldBefore() {
        return path.equals(REST) ? "" : path + "/";
    }
}
