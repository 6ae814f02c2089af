package io.github.walletapi.payment;

import io.github.walletapi.paging.Page;
import io.github.walletapi.wallet.PaymentPassword;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;

/**
 * Payments: created here, accepted and confirmed by the transaction whose key they have, canceled here.
 *
 * <p>The API knows no key by which it would see that it had a request before. So a call that changes something and got no
 * answer ({@link io.github.walletapi.error.ConnectionFailedException#mayHaveBeenSent()}, {@link
 * io.github.walletapi.error.ServerFailureException}) is never repeated, whatever the policy of retries says: read the payment,
 * and see what was done.
 */
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public interface Payments {

    /**
     * Creates a payment, and a transaction for it, whose key the answer has. Nothing is taken before the payer has accepted
     * that; what nobody accepts is deleted after a month.
     *
     * @throws io.github.walletapi.error.InvalidParametersException if a value is refused
     * @see <a href="https://developers.paysera.com/api/wallet/create-payment">Create payment</a>
     */
    @POST
    @Path("payment")
    Payment create(NewPayment payment);

    /**
     * A payment by its ID.
     *
     * @throws io.github.walletapi.error.NotFoundException if there is none
     * @see <a href="https://developers.paysera.com/api/wallet/get-payment">Get payment</a>
     */
    @GET
    @Path("payment/{paymentId}")
    Payment get(@PathParam("paymentId") long paymentId);

    /**
     * Cancels a payment that is confirmed and not done: the payer gets the money back. One that is only reserved is given
     * back by revoking its transaction.
     *
     * @throws io.github.walletapi.error.ConflictException if it is not confirmed
     * @throws io.github.walletapi.error.NotFoundException if there is none
     * @see <a href="https://developers.paysera.com/api/wallet/cancel-payment">Cancel payment</a>
     */
    @DELETE
    @Path("payment/{paymentId}")
    Payment cancel(@PathParam("paymentId") long paymentId);

    /**
     * Changes how long the beneficiary cannot use the money, or ends it: {@link FreezeChange#END}.
     *
     * @throws io.github.walletapi.error.ConflictException if its state does not allow that
     * @throws io.github.walletapi.error.NotFoundException if there is none
     * @see <a href="https://developers.paysera.com/api/wallet/change-payment-freeze-time">Change freeze time</a>
     */
    @PUT
    @Path("payment/{paymentId}/freeze")
    Payment freeze(@PathParam("paymentId") long paymentId, FreezeChange change);

    /**
     * Finalizes a payment: it is done, and the beneficiary can use the money.
     *
     * @throws io.github.walletapi.error.ConflictException if its state does not allow that
     * @throws io.github.walletapi.error.NotFoundException if there is none
     * @see <a href="https://developers.paysera.com/api/wallet/finalize-payment">Finalize payment</a>
     */
    @PUT
    @Path("payment/{paymentId}/finalize")
    Payment finish(@PathParam("paymentId") long paymentId);

    /**
     * Finalizes a payment at a lower price; the rest goes back to the payer.
     *
     * @throws io.github.walletapi.error.ConflictException if its state does not allow that
     * @throws io.github.walletapi.error.NotFoundException if there is none
     * @see <a href="https://developers.paysera.com/api/wallet/finalize-payment">Finalize payment</a>
     */
    @PUT
    @Path("payment/{paymentId}/finalize")
    Payment finish(@PathParam("paymentId") long paymentId, FinalPrice price);

    /**
     * Gives the password of a payment that waits for it.
     *
     * @throws io.github.walletapi.error.ConflictException if it does not wait for one
     * @throws io.github.walletapi.error.InvalidParametersException if it is wrong
     * @see <a href="https://developers.paysera.com/api/wallet/provide-payment-password">Provide payment password</a>
     */
    @PUT
    @Path("payment/{paymentId}/password")
    void unlock(@PathParam("paymentId") long paymentId, PaymentPassword password);

    /**
     * One page of the client's payments. {@link io.github.walletapi.paging.Pages} walks over all pages. Known from the PHP SDK
     * only.
     *
     * @throws io.github.walletapi.error.InvalidParametersException if a value of the filter is refused
     */
    @GET
    @Path("payments")
    Page<Payment> find(@BeanParam PaymentFilter filter);

    /**
     * The IDs of the client's payments, in one list.
     *
     * @throws io.github.walletapi.error.InvalidParametersException if a value of the filter is refused
     * @see <a href="https://developers.paysera.com/api/wallet/search-payments">Search payments</a>
     */
    @GET
    @Path("payments/id")
    List<Long> findIds(@BeanParam PaymentIdFilter filter);
}
