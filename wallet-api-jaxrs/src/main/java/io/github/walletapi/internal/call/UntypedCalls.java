package io.github.walletapi.internal.call;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.jspecify.annotations.Nullable;

/** A method per HTTP method, without a path: the signing filter sets it. */
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public interface UntypedCalls {

    /** Reads. */
    @GET
    byte[] get();

    /** Creates, or does. */
    @POST
    byte[] post(@Nullable Object body);

    /** Changes. */
    @PUT
    byte[] put(@Nullable Object body);

    /** Removes. */
    @DELETE
    byte[] delete();
}
