package io.github.walletapi.internal.call;

import io.github.walletapi.client.ApiClients;
import io.github.walletapi.location.Locations;
import io.github.walletapi.oauth.OAuthTokens;
import io.github.walletapi.project.Projects;
import io.github.walletapi.server.Server;
import io.github.walletapi.user.Registrations;
import io.github.walletapi.user.Users;
import io.github.walletapi.wallet.Wallets;
import jakarta.ws.rs.Path;

/**
 * The one MicroProfile Rest Client of a {@code WalletApi}: a locator per feature, so that all of them share one engine,
 * one connection pool and one close.
 */
public interface RestRoot extends AutoCloseable {

    /** See {@link Server}. */
    @Path("rest/v1")
    Server server();

    /** See {@link ApiClients}. */
    @Path("rest/v1")
    ApiClients clients();

    /** See {@link Projects}. */
    @Path("rest/v1")
    Projects projects();

    /** See {@link Locations}. */
    @Path("rest/v1")
    Locations locations();

    /** See {@link OAuthTokens}. */
    @Path("oauth/v1")
    OAuthTokens oauth();

    /** See {@link Users}. */
    @Path("rest/v1")
    Users users();

    /** See {@link Registrations}. */
    @Path("rest/v1")
    Registrations registrations();

    /** See {@link Wallets}. */
    @Path("rest/v1")
    Wallets wallets();

    /** See {@link UntypedCalls}. */
    @Path("rest/v1")
    UntypedCalls untyped();

    /** Ends the engine and its connections. */
    @Override
    void close();
}
