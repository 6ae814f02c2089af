package io.github.walletapi.user;

import io.github.walletapi.value.UserId;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/**
 * How people register, confirm phones and addresses, and get new passwords. The client needs a special permission.
 *
 * <p>All of it is known from the Java and Swift SDKs only, as are the codes of what fails; their HTTP statuses are not
 * known, so look at {@link io.github.walletapi.error.WalletApiException#code}.
 */
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public interface Registrations {

    /**
     * Registers somebody, who gets a code by phone or e-mail.
     *
     * <p>Codes of what fails: {@code user_already_exists}, {@code password_too_short}, {@code password_too_risky},
     * {@code phone_from_prohibited_country}.
     *
     * @throws io.github.walletapi.error.ForbiddenException without the permission
     */
    @POST
    @Path("user")
    User create(NewUser user);

    /** Gives a user an address, to which a code is sent. */
    @POST
    @Path("user/{userId}/email")
    User assignEmail(@PathParam("userId") UserId user, NewEmail email);

    /**
     * Gives a user a phone number, to which a code is sent.
     *
     * <p>Codes of what fails: {@code phone_already_assigned}, {@code phone_from_prohibited_country}.
     */
    @POST
    @Path("user/{userId}/phone")
    User assignPhone(@PathParam("userId") UserId user, NewPhone phone);

    /** Confirms an address by the code that was sent to it; a wrong one fails with {@code invalid_code}. */
    @PUT
    @Path("user/{userId}/email/confirm")
    User confirmEmail(@PathParam("userId") UserId user, ConfirmationCode code);

    /** Confirms a phone number by the code that was sent to it; a wrong one fails with {@code invalid_code}. */
    @PUT
    @Path("user/{userId}/phone/confirm")
    User confirmPhone(@PathParam("userId") UserId user, ConfirmationCode code);

    /**
     * Sends a code to somebody who lost the password.
     *
     * <p>Codes of what fails: {@code identity_required} (then {@link LostPassword#withIdentity}),
     * {@code invalid_identity}.
     */
    @POST
    @Path("user/password/reset")
    User requestPasswordReset(LostPassword lost);

    /** Sets a new password in place of a lost one; a wrong code fails with {@code invalid_code}. */
    @PUT
    @Path("user/{userId}/password")
    User resetPassword(@PathParam("userId") UserId user, PasswordReset reset);

    /** Sets a new password in place of a known one; a wrong one fails with {@code invalid_password}. */
    @PUT
    @Path("user/{userId}/password")
    User changePassword(@PathParam("userId") UserId user, PasswordChange change);
}
