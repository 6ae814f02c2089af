package io.github.walletapi.internal.call;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.jspecify.annotations.Nullable;

/** A method per HTTP method. The path stands here for the engine only: the signing filter sets the real one. */
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public interface UntypedCalls {

    /** Reads. */
    @GET
    @Path("untyped")
    byte[] get();

    /** Creates, or does. */
    @POST
    @Path("untyped")
    byte[] post(@Nullable Object body);

    /** Changes. */
    @PUT
    @Path("untyped")
    byte[] put(@Nullable Object body);

    /** Removes. */
    @DELETE
    @Path("untyped")
    byte[] delete();
}
