package io.github.walletapi.generator;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/**
 * Generators of reservation codes. Every call is made on a view for a person ({@code wallet.as(token)}), and the client
 * needs a special permission.
 */
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public interface Generators {

    /**
     * Sends the person a code, to be exchanged for a generator, or to be given to
     * {@link io.github.walletapi.oauth.TokenRequest#ofRefreshToken(io.github.walletapi.auth.Secret, java.util.Collection,
     * io.github.walletapi.auth.Secret)} with the scopes that were asked for.
     *
     * @throws io.github.walletapi.error.RateLimitedException if the person was sent too many
     * @throws io.github.walletapi.error.ForbiddenException without the permission, or without an access token
     * @see <a href="https://developers.paysera.com/api/wallet/request-generator-code">Request generator code</a>
     */
    @POST
    @Path("generator/code")
    GeneratorCode requestCode(NewGeneratorCode code);
}
