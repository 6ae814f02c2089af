package io.github.walletapi.server;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** Public keys of the server. They need no credentials; we sign all the same. */
// The description does not know of which type the answer is, so that none is asked for.
@Produces(MediaType.WILDCARD)
public interface PublicKeys {

    /**
     * The key by which signed callbacks are verified; all clients share it, and it may change at any time. Known from the
     * PHP SDK only.
     *
     * @throws io.github.walletapi.error.UnreadableAnswerException if the answer is no PEM text
     */
    @GET
    @Path("publickey")
    CallbackKey ofCallbacks();
}
