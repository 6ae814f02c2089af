package io.github.walletapi.oauth;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;

/**
 * Tokens of people. All calls are signed by the client, on a view for a person too, and none is sent again when it may
 * have been carried out.
 */
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public interface OAuthTokens {

    /**
     * Gets a token, or the next one.
     *
     * @throws io.github.walletapi.error.GrantEndedException if the refresh token is dead: ask the person again
     * @throws io.github.walletapi.error.InvalidCredentialsException if the code or the password is refused
     *     ({@code invalid_grant}), or the client's own credentials
     * @throws io.github.walletapi.error.ForbiddenException if the client may not ask in this way
     * @see <a href="https://developers.paysera.com/guides/wallet/user-information/oauth">OAuth</a>
     */
    @POST
    @Path("token")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    AccessToken create(TokenRequest request);

    /**
     * Ends a token and what it was granted by (known from SDKs only).
     *
     * @param accessToken the revealed {@link AccessToken#accessToken}; it is sent in the query, and stands in no message
     */
    @DELETE
    @Path("token")
    void revoke(@QueryParam("access_token") String accessToken);

    /**
     * Lets a token work that was got by {@link TokenRequest#ofRefreshTokenWithActivation} (known from SDKs only).
     *
     * @param accessToken the revealed {@link AccessToken#accessToken}; it is sent in the path, and stands in no message
     */
    @PUT
    @Path("tokens/{accessToken}/activate")
    AccessToken activate(@PathParam("accessToken") String accessToken);

    /**
     * Tells the server what is known of a person, so that the authorization page need not ask (known from the PHP
     * client only; needs the permission {@code give_trusted_user_info}).
     */
    @POST
    @Path("session")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    OAuthSession createSession(NewOAuthSession session);
}
