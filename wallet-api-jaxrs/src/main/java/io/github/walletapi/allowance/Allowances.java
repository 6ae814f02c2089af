package io.github.walletapi.allowance;

import io.github.walletapi.value.Money;
import io.github.walletapi.value.WalletId;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;

/**
 * Allowances: a payer confirms once, and the client takes payments later, within limits, without asking again. One
 * allowance at the most is active for a client and a wallet: confirming another cancels it.
 *
 * <p>A call that changes something and got no answer is never repeated. {@link #get} and {@link #active} tell afterwards
 * what was done.
 */
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public interface Allowances {

    /**
     * Creates an allowance. Nothing may be taken before the payer has confirmed the transaction whose key the answer has;
     * one that nobody confirms is deleted after a month.
     *
     * @throws io.github.walletapi.error.InvalidParametersException if a value is refused
     * @see <a href="https://developers.paysera.com/api/wallet/create-allowance">Create allowance</a>
     */
    @POST
    @Path("allowance")
    Allowance create(NewAllowance allowance);

    /**
     * An allowance by its ID.
     *
     * @throws io.github.walletapi.error.NotFoundException if there is none
     * @see <a href="https://developers.paysera.com/api/wallet/get-allowance">Get allowance</a>
     */
    @GET
    @Path("allowance/{allowanceId}")
    Allowance get(@PathParam("allowanceId") long allowanceId);

    /**
     * Cancels an active allowance: no payment can be made by it any more. Payments that were made stay as they are.
     *
     * @throws io.github.walletapi.error.ConflictException if it is not active
     * @throws io.github.walletapi.error.NotFoundException if there is none
     * @see <a href="https://developers.paysera.com/api/wallet/cancel-allowance">Cancel allowance</a>
     */
    @DELETE
    @Path("allowance/{allowanceId}")
    Allowance cancel(@PathParam("allowanceId") long allowanceId);

    /**
     * The active allowance of a wallet for this client. Known from the PHP SDK only.
     *
     * @throws io.github.walletapi.error.NotFoundException if none is active
     */
    @GET
    @Path("allowance/active/{walletId}")
    Allowance active(@PathParam("walletId") WalletId wallet);

    /**
     * Cancels the active allowance of a wallet for this client.
     *
     * @throws io.github.walletapi.error.NotFoundException if none is active
     * @see <a href="https://developers.paysera.com/api/wallet/cancel-active-allowance">Cancel active allowance</a>
     */
    @DELETE
    @Path("allowance/active/{walletId}")
    Allowance cancelActive(@PathParam("walletId") WalletId wallet);

    /**
     * What may still be taken from a wallet by its active allowance, now.
     *
     * @param currency ISO 4217; the API takes {@code EUR} if it is left out with null
     * @throws io.github.walletapi.error.NotFoundException if none is active
     * @see <a href="https://developers.paysera.com/api/wallet/get-allowance-limit">Get allowance limit</a>
     */
    @GET
    @Path("allowance/limit/{walletId}")
    Money limit(@PathParam("walletId") WalletId wallet, @QueryParam("currency") String currency);
}
