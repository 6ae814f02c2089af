package io.github.walletapi.client;

import io.github.walletapi.paging.Page;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;

/** Clients of the API: the one that signs, the devices of an application, and what they may do. */
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public interface ApiClients {

    /**
     * The client that signs this call: a way to see that credentials work, and what they may do.
     *
     * @throws io.github.walletapi.error.InvalidCredentialsException if they do not work
     * @see <a href="https://developers.paysera.com/guides/wallet/authentication">Authentication</a>
     */
    @GET
    @Path("client")
    ApiClient current();

    /**
     * Registers a client. The answer holds its credentials, this once only: keep them before doing anything else.
     *
     * <p>Only a client of type {@code application} may register devices ({@link NewClient#device}).
     *
     * @throws io.github.walletapi.error.ForbiddenException if the caller is of another type
     * @throws io.github.walletapi.error.InvalidParametersException if a value is refused
     */
    @POST
    @Path("client")
    ApiClient create(NewClient client);

    /**
     * Changes what a client may do. Only private clients may call it.
     *
     * @param clientId the client's number, which is not its MAC id
     * @throws io.github.walletapi.error.NotFoundException if there is no such client
     * @throws io.github.walletapi.error.ForbiddenException if the caller may not change it
     */
    @PUT
    @Path("client/{clientId}")
    ApiClient update(@PathParam("clientId") long clientId, ClientUpdate update);

    /**
     * The wallets that a client may read, with the scopes of each; a row without scopes gives no rights.
     *
     * @param clientId the client's number, which is not its MAC id
     * @throws io.github.walletapi.error.ForbiddenException if the caller may not see it
     */
    @GET
    @Path("client/{clientId}/permissions-to-wallets")
    List<WalletPermission> permissionsToWallets(@PathParam("clientId") long clientId);

    /**
     * A client by its number. Known from the PHP SDK only.
     *
     * @param clientId the client's number, which is not its MAC id
     * @throws io.github.walletapi.error.NotFoundException if there is no such client
     * @throws io.github.walletapi.error.ForbiddenException if the caller may not see it
     */
    @GET
    @Path("client/{clientId}")
    ApiClient get(@PathParam("clientId") long clientId);

    /**
     * One page of the clients of a project. Known from the PHP SDK only.
     *
     * @throws io.github.walletapi.error.ForbiddenException if the caller may not see them
     */
    @GET
    @Path("clients")
    Page<ApiClient> find(@BeanParam ClientFilter filter);

    /** Says from which wallet a client makes transfers. Known from the PHP SDK only. */
    @POST
    @Path("client/configuration/transfer")
    ApiClient configureTransfers(TransferConfiguration configuration);

    /**
     * Removes what was said by {@link #configureTransfers}. Known from the PHP SDK only.
     *
     * @param clientId the client's number, which is not its MAC id
     */
    @DELETE
    @Path("client/{clientId}/configuration/transfer")
    ApiClient deleteTransferConfiguration(@PathParam("clientId") long clientId);

    /**
     * How it stands with a device. Known from the Java and Swift SDKs only.
     *
     * @param clientInfoId the number of the device's data; the Java SDK calls it the client's
     */
    @GET
    @Path("client/info/{clientInfoId}/status")
    DeviceStatus deviceStatus(@PathParam("clientInfoId") long clientInfoId);
}
