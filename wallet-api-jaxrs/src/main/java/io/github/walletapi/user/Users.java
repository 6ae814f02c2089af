package io.github.walletapi.user;

import io.github.walletapi.request.Content;
import io.github.walletapi.value.UserId;
import io.github.walletapi.wallet.Wallet;
import jakarta.json.JsonObject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
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

/**
 * People and companies. {@link UserId#ME} is the owner of the access token.
 *
 * <p>A call for a single field fails with a {@link io.github.walletapi.error.ForbiddenException} if its scope was not
 * granted or was taken back, and with a {@link io.github.walletapi.error.NotFoundException} if there is no such user or
 * no value; {@link UserField#ask} turns both into answers.
 */
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public interface Users {

    /**
     * A user, as far as the granted scopes show.
     *
     * @throws io.github.walletapi.error.NotFoundException if there is none
     * @see <a href="https://developers.paysera.com/api/wallet/get-user-info">Get user info</a>
     */
    @GET
    @Path("user/{userId}")
    User get(@PathParam("userId") UserId user);

    /**
     * The user with a confirmed e-mail address, a confirmed phone number, or a personal code.
     *
     * @throws io.github.walletapi.error.NotFoundException if there is none
     * @throws io.github.walletapi.error.ForbiddenException by a personal code, without the permission
     *     {@code search_by_person_code}
     * @see <a href="https://developers.paysera.com/en/wallet/user/user">User</a>
     */
    @GET
    @Path("user")
    User find(@BeanParam UserCriterion criterion);

    /**
     * The e-mail address; scope {@code email}.
     *
     * @see <a href="https://developers.paysera.com/api/wallet/get-user-email">Get user email</a>
     */
    @GET
    @Path("user/{userId}/email")
    UserEmail email(@PathParam("userId") UserId user);

    /**
     * The phone number, digits with the country code first; scope {@code phone}.
     *
     * @see <a href="https://developers.paysera.com/api/wallet/get-user-phone">Get user phone</a>
     */
    @GET
    @Path("user/{userId}/phone")
    UserPhone phone(@PathParam("userId") UserId user);

    /**
     * The confirmed phone numbers. Known from the PHP SDK only, which does not say that they are texts; an answer of
     * another shape is an {@link io.github.walletapi.error.UnreadableAnswerException}.
     */
    @GET
    @Path("user/{userId}/confirmed-phones")
    List<String> confirmedPhones(@PathParam("userId") UserId user);

    /**
     * Where they live; scope {@code address}.
     *
     * @see <a href="https://developers.paysera.com/api/wallet/get-user-address">Get user address</a>
     */
    @GET
    @Path("user/{userId}/address")
    UserAddress address(@PathParam("userId") UserId user);

    /**
     * Who they are; scope {@code identity}.
     *
     * @see <a href="https://developers.paysera.com/api/wallet/get-user-identity">Get user identity</a>
     */
    @GET
    @Path("user/{userId}/identity")
    UserIdentity identity(@PathParam("userId") UserId user);

    /** The politically exposed persons they have to do with; scope {@code pep}. Known from the PHP SDK only. */
    @GET
    @Path("user/{userId}/pes")
    List<ExposedPerson> exposedPersons(@PathParam("userId") UserId user);

    /**
     * Their wallets; scope {@code wallet_list}.
     *
     * @param inactiveIncluded whether to show inactive accounts too; the server does not if null
     * @see <a href="https://developers.paysera.com/api/wallet/get-user-wallets">Get user wallets</a>
     */
    @GET
    @Path("user/{userId}/wallets")
    List<Wallet> wallets(
            @PathParam("userId") UserId user, @QueryParam("inactive_included") @Nullable Boolean inactiveIncluded);

    /**
     * Where they are; scope {@code user_position}.
     *
     * @see <a href="https://developers.paysera.com/guides/wallet/user-information/user-resource">User resource</a>
     */
    @GET
    @Path("user/{userId}/position")
    UserPosition position(@PathParam("userId") UserId user);

    /** Says where they are; scope {@code user_position}. Known from the Java and Swift SDKs only. */
    @PUT
    @Path("user/{userId}/position")
    UserPosition moveTo(@PathParam("userId") UserId user, UserPosition position);

    /**
     * Sets their picture; scope {@code avatar}.
     *
     * @param picture of a media type that begins with {@code image/}; sizes and kinds are not documented
     * @see <a href="https://developers.paysera.com/guides/wallet/user-information/user-resource">User resource</a>
     */
    @PUT
    @Path("user/{userId}/avatar")
    void setAvatar(@PathParam("userId") UserId user, Content picture);

    /**
     * Removes their picture; scope {@code avatar}.
     *
     * @see <a href="https://developers.paysera.com/guides/wallet/user-information/user-resource">User resource</a>
     */
    @DELETE
    @Path("user/{userId}/avatar")
    void deleteAvatar(@PathParam("userId") UserId user);

    /**
     * The services that they use, or could use; scope {@code services}.
     *
     * @see <a href="https://developers.paysera.com/guides/wallet/user-information/user-resource">User resource</a>
     */
    @GET
    @Path("user/{userId}/services")
    UserServices services(@PathParam("userId") UserId user);

    /** Makes them use a service; the scope is that of {@link #services}. Known from the Java and Swift SDKs only. */
    @PUT
    @Path("user/{userId}/service/{service}")
    void enableService(@PathParam("userId") UserId user, @PathParam("service") String service);

    /** How far they are with the questions that the server asks. Known from the Java SDK only. */
    @GET
    @Path("user/{userId}/questionnaire")
    Questionnaire questionnaire(@PathParam("userId") UserId user);

    /**
     * Makes a list of their contacts at the server.
     *
     * @see <a href="https://developers.paysera.com/guides/wallet/user-information/user-resource">User resource</a>
     */
    @POST
    @Path("user/{userId}/contact-book")
    ContactBook createContactBook(@PathParam("userId") UserId user, ContactBookContacts contacts);

    /**
     * Adds a document of theirs. The documentation names the call and no field of its body, so the body is whatever
     * Paysera told you, sent as it is; needs a special permission.
     *
     * @throws io.github.walletapi.error.ForbiddenException without the permission
     * @see <a href="https://developers.paysera.com/guides/wallet/user-information/user-resource">User resource</a>
     */
    @POST
    @Path("user/{userId}/document")
    void addDocument(@PathParam("userId") UserId user, JsonObject document);
}
