package io.github.walletapi.server;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;

/** The server itself. Both calls work without credentials too; we sign them all the same, as the examples do. */
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public interface Server {

    /**
     * What time it is at the server. A request whose time is too far from it is refused.
     *
     * @see <a href="https://developers.paysera.com/api/wallet/get-server-info">Get server info</a>
     */
    @GET
    @Path("server")
    ServerInfo info();

    /**
     * Values that the server decides on, such as how long a password must be.
     *
     * @see <a href="https://developers.paysera.com/api/wallet/get-configuration">Get configuration</a>
     */
    @GET
    @Path("configuration")
    ServerConfiguration configuration();

    /** The currencies that the server knows (ISO 4217). Known from the Java SDK only. */
    @GET
    @Path("currencies")
    List<String> currencies();
}
