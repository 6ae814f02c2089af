package io.github.walletapi.internal.call;

import io.github.walletapi.allowance.Allowances;
import io.github.walletapi.client.ApiClients;
import io.github.walletapi.generator.Generators;
import io.github.walletapi.internal.shared.ApiPath;
import io.github.walletapi.location.Locations;
import io.github.walletapi.oauth.OAuthTokens;
import io.github.walletapi.payment.Payments;
import io.github.walletapi.project.Projects;
import io.github.walletapi.server.PublicKeys;
import io.github.walletapi.server.Server;
import io.github.walletapi.transaction.Transactions;
import io.github.walletapi.user.Registrations;
import io.github.walletapi.user.Users;
import io.github.walletapi.wallet.Wallets;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * An interface of which an engine makes a client.
 *
 * @param type with the annotations of JAX-RS on its methods, and no path of its own: with one it would be a resource of
 *     every application that has this library, and so would a method with a path and no HTTP method
 * @param path below which its methods stand, below the base URI, with a slash at its end
 * @param terms on which its calls are made, of those of a view
 */
public record TypedInterface(Class<?> type, String path, UnaryOperator<CallTerms> terms) {

    /** All there are. */
    public static final List<TypedInterface> ALL = List.of(
            rest(Server.class),
            rest(ApiClients.class),
            rest(Projects.class),
            rest(Locations.class),
            rest(Users.class),
            rest(Registrations.class),
            rest(Wallets.class),
            rest(Generators.class),
            rest(Allowances.class),
            rest(Payments.class),
            rest(Transactions.class),
            new TypedInterface(OAuthTokens.class, ApiPath.OAUTH, CallTerms::ofTokens),
            new TypedInterface(PublicKeys.class, ApiPath.ROOT, UnaryOperator.identity()));

    /** Their types, in this order. */
    public static final List<Class<?>> TYPES =
            ALL.stream().<Class<?>>map(TypedInterface::type).toList();

    private static TypedInterface rest(Class<?> type) {
        return new TypedInterface(type, ApiPath.REST, UnaryOperator.identity());
    }

    /** @throws IllegalArgumentException if it is none of them */
    static TypedInterface of(Class<?> type) {
        return ALL.stream()
                .filter(typed -> typed.type == type)
                .findFirst()
                .orElseThrow(() ->
                        new IllegalArgumentException(type.getName() + " is no typed interface of the Wallet API"));
    }
}
