package io.github.walletapi.location;

import io.github.walletapi.paging.Page;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Places where a Paysera account can be used. */
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public interface Locations {

    /**
     * One page of the locations that match a filter.
     *
     * <p>The server allows a client 4 of these calls in 4 minutes, and 50 a day.
     *
     * @throws io.github.walletapi.error.RateLimitedException if there were more
     * @throws io.github.walletapi.error.InvalidParametersException if a value of the filter is refused
     * @see <a href="https://developers.paysera.com/guides/wallet/projects/locations">Locations</a>
     */
    @GET
    @Path("locations")
    Page<Location> find(@BeanParam LocationFilter filter);

    /**
     * The categories of what can be paid for, in two levels.
     *
     * @param locale the language of the titles, such as {@code lt}; the server's default if null
     * @see <a href="https://developers.paysera.com/guides/wallet/projects/locations">Locations</a>
     */
    @GET
    @Path("locations/pay-categories")
    List<PayCategory> payCategories(@QueryParam("locale") @Nullable String locale);

    /**
     * The locations of the client that signs. Known from the Java and Swift SDKs only; Swift sends the project as an
     * {@link io.github.walletapi.request.ExtraParameters extra parameter}.
     */
    @GET
    @Path("client/locations")
    List<Location> ofCurrentClient();

    /**
     * The locations of a project: a plain list, which does not say how many there are in all. Known from the PHP SDK
     * only.
     *
     * @param limit entries of a page, 1 to 200; the server's default if null
     * @param offset entries to skip, 0 or more
     */
    @GET
    @Path("project/{projectId}/locations")
    List<Location> ofProject(
            @PathParam("projectId") long projectId,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("offset") @Nullable Integer offset);

    /**
     * Adds a location to a project. Known from the PHP SDK only.
     *
     * @throws io.github.walletapi.error.InvalidParametersException if a value is refused
     * @throws io.github.walletapi.error.ForbiddenException if the client may not change the project
     */
    @POST
    @Path("project/{projectId}/location")
    Location create(@PathParam("projectId") long projectId, LocationChange location);

    /**
     * Changes a location. Known from the PHP SDK only.
     *
     * @throws io.github.walletapi.error.NotFoundException if there is no such location
     * @throws io.github.walletapi.error.ForbiddenException if the client may not change it
     */
    @PUT
    @Path("location/{locationId}")
    Location update(@PathParam("locationId") long locationId, LocationChange location);
}
