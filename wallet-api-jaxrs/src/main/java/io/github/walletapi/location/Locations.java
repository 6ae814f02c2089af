package io.github.walletapi.location;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
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
    LocationPage find(@BeanParam LocationFilter filter);

    /**
     * The categories of what can be paid for, in two levels.
     *
     * @param locale the language of the titles, such as {@code lt}; the server's default if null
     * @see <a href="https://developers.paysera.com/guides/wallet/projects/locations">Locations</a>
     */
    @GET
    @Path("locations/pay-categories")
    List<PayCategory> payCategories(@QueryParam("locale") @Nullable String locale);
}
