package io.github.walletapi.transaction;

import io.github.walletapi.paging.Page;
import io.github.walletapi.value.WalletId;
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
 * Transactions: what a payer accepts, on the page of confirmation or in another way, and the client then confirms or revokes.
 *
 * <p>The API knows no key by which it would see that it had a request before. So a call that changes something and got no
 * answer ({@link io.github.walletapi.error.ConnectionFailedException#mayHaveBeenSent()}, {@link
 * io.github.walletapi.error.ServerFailureException}) is never repeated, whatever the policy of retries says: read the
 * transaction, and see what was done.
 */
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public interface Transactions {

    /**
     * Creates a transaction. Nothing is taken before a payer accepts it; what nobody accepts is deleted after a month.
     *
     * @throws io.github.walletapi.error.InvalidParametersException if a value is refused
     * @see <a href="https://developers.paysera.com/api/wallet/create-transaction">Create transaction</a>
     */
    @POST
    @Path("transaction")
    Transaction create(NewTransaction transaction);

    /**
     * A transaction by its key.
     *
     * @throws io.github.walletapi.error.NotFoundException if there is none
     * @see <a href="https://developers.paysera.com/api/wallet/get-transaction">Get transaction</a>
     */
    @GET
    @Path("transaction/{transactionKey}")
    Transaction get(@PathParam("transactionKey") String key);

    /**
     * A transaction by its key, with some of its fields. Known from the Java and Swift SDKs only.
     *
     * @param fields comma separated names, {@code *} for all: {@code *,project} has the project too
     * @throws io.github.walletapi.error.NotFoundException if there is none
     */
    @GET
    @Path("transaction/{transactionKey}")
    Transaction get(@PathParam("transactionKey") String key, @QueryParam("fields") String fields);

    /**
     * Revokes a transaction: nothing is taken, and what was reserved goes back to the payer. It can be revoked until it is
     * confirmed; from then on, each payment is canceled until it is done.
     *
     * @throws io.github.walletapi.error.ConflictException if it is confirmed, or dead already
     * @throws io.github.walletapi.error.NotFoundException if there is none
     * @see <a href="https://developers.paysera.com/api/wallet/revoke-transaction">Revoke transaction</a>
     */
    @DELETE
    @Path("transaction/{transactionKey}")
    Transaction revoke(@PathParam("transactionKey") String key);

    /**
     * Confirms a reserved transaction: the money is taken.
     *
     * @throws io.github.walletapi.error.ConflictException if it is not reserved
     * @throws io.github.walletapi.error.NotFoundException if there is none
     * @see <a href="https://developers.paysera.com/api/wallet/confirm-transaction">Confirm transaction</a>
     */
    @PUT
    @Path("transaction/{transactionKey}/confirm")
    Transaction confirm(@PathParam("transactionKey") String key);

    /**
     * Confirms a reserved transaction at lower prices: so much is taken, and the rest goes back to the payer.
     *
     * @throws io.github.walletapi.error.ConflictException if it is not reserved
     * @throws io.github.walletapi.error.NotFoundException if there is none
     * @see <a href="https://developers.paysera.com/api/wallet/confirm-transaction">Confirm transaction</a>
     */
    @PUT
    @Path("transaction/{transactionKey}/confirm")
    Transaction confirm(@PathParam("transactionKey") String key, FinalPrices prices);

    /**
     * Accepts a transaction for a payer: the money is reserved, and taken at once if it is confirmed by itself.
     *
     * @throws io.github.walletapi.error.PaymentRefusedException if the payer cannot pay
     * @throws io.github.walletapi.error.ConflictException if it is neither new nor waits
     * @throws io.github.walletapi.error.ForbiddenException without the permission for this way of acceptance
     * @throws io.github.walletapi.error.RateLimitedException after too many wrong codes
     * @see <a href="https://developers.paysera.com/api/wallet/reserve-transaction">Reserve transaction</a>
     */
    @PUT
    @Path("transaction/{transactionKey}/reserve")
    Transaction reserve(@PathParam("transactionKey") String key, Reservation reservation);

    /**
     * Accepts a transaction by the active allowance of a wallet, without asking its owner.
     *
     * @throws io.github.walletapi.error.PaymentRefusedException if the wallet cannot pay, or the allowance not so much
     * @throws io.github.walletapi.error.ConflictException if it is neither new nor waits
     * @throws io.github.walletapi.error.ForbiddenException if no allowance is active
     * @see <a href="https://developers.paysera.com/api/wallet/reserve-transaction-with-wallet">Reserve with wallet</a>
     */
    @PUT
    @Path("transaction/{transactionKey}/reserve/{walletId}")
    Transaction reserve(@PathParam("transactionKey") String key, @PathParam("walletId") WalletId wallet);

    /**
     * Accepts a transaction for the owner of a wallet, as the PHP SDK does: a PIN stands in {@code pin} here.
     *
     * @throws io.github.walletapi.error.PaymentRefusedException if the wallet cannot pay
     * @throws io.github.walletapi.error.ConflictException if it is neither new nor waits
     * @see <a href="https://developers.paysera.com/api/wallet/reserve-transaction-with-wallet">Reserve with wallet</a>
     */
    @PUT
    @Path("transaction/{transactionKey}/reserve/{walletId}")
    Transaction reserve(
            @PathParam("transactionKey") String key, @PathParam("walletId") WalletId wallet, Reservation reservation);

    /**
     * Asks the payer by a FLASH message; needs the permission {@code accept_with_flash}.
     *
     * @throws io.github.walletapi.error.ConflictException if it is neither new nor waits
     * @see <a href="https://developers.paysera.com/api/wallet/send-transaction-flash">Send FLASH</a>
     */
    @POST
    @Path("transaction/{transactionKey}/flash")
    Transaction sendFlash(@PathParam("transactionKey") String key);

    /**
     * Asks the owner of a wallet by a FLASH message; needs the permission {@code accept_with_flash}. Known from the PHP SDK only.
     *
     * @throws io.github.walletapi.error.ConflictException if it is neither new nor waits
     */
    @PUT
    @Path("transaction/{transactionKey}/flash/{walletId}")
    Transaction sendFlash(@PathParam("transactionKey") String key, @PathParam("walletId") WalletId wallet);

    /**
     * In which ways a transaction can be accepted.
     *
     * @throws io.github.walletapi.error.NotFoundException if there is none
     * @see <a href="https://developers.paysera.com/api/wallet/get-available-transaction-types">Get available types</a>
     */
    @GET
    @Path("transaction/{transactionKey}/available-types")
    AcceptanceTypes availableTypes(@PathParam("transactionKey") String key);

    /**
     * In which ways the owner of a wallet can accept a transaction.
     *
     * @throws io.github.walletapi.error.NotFoundException if there is none
     * @see <a href="https://developers.paysera.com/en/wallet/payment/authori">Authorising</a>
     */
    @GET
    @Path("transaction/{transactionKey}/type/{walletId}")
    List<AcceptanceType> types(@PathParam("transactionKey") String key, @PathParam("walletId") WalletId wallet);

    /**
     * What the payer has answered to the inquiries of a transaction.
     *
     * @throws io.github.walletapi.error.NotFoundException if there is no such transaction
     * @see <a href="https://developers.paysera.com/api/wallet/get-inquired-information">Get inquired information</a>
     */
    @GET
    @Path("transaction/{transactionKey}/inquired-information")
    InquiredInformation inquiredInformation(@PathParam("transactionKey") String key);

    /**
     * Asks somebody to pay a transaction; needs a special permission. It is done when that person accepts, and has failed when
     * the transaction is revoked or refused.
     *
     * @throws io.github.walletapi.error.InvalidParametersException if the number or the address is refused
     * @see <a href="https://developers.paysera.com/api/wallet/create-transaction-request">Create transaction request</a>
     */
    @POST
    @Path("transaction/{transactionKey}/request")
    TransactionRequest request(@PathParam("transactionKey") String key, NewTransactionRequest request);

    /**
     * Tells the payer of a confirmed transaction.
     *
     * @throws io.github.walletapi.error.ConflictException if it is not confirmed
     * @see <a href="https://developers.paysera.com/api/wallet/notify-transaction">Notify transaction</a>
     */
    @PUT
    @Path("transaction/{transactionKey}/notify")
    void sendNotification(@PathParam("transactionKey") String key);

    /**
     * Makes a dead transaction usable again: deleted, rejected, failed or revoked.
     *
     * @throws io.github.walletapi.error.ConflictException if it is not dead
     * @see <a href="https://developers.paysera.com/api/wallet/renew-transaction">Renew transaction</a>
     */
    @POST
    @Path("transaction/renew/{transactionKey}")
    Transaction renew(@PathParam("transactionKey") String key);

    /**
     * The receipt of a confirmed transaction as a text to be printed; for clients that are gateways only.
     *
     * @param locale the language; the server's default if null
     * @param width characters of a line; the server's default if null
     * @throws io.github.walletapi.error.ConflictException if it is not confirmed
     * @see <a href="https://developers.paysera.com/api/wallet/get-transaction-receipt">Get receipt</a>
     */
    @GET
    @Path("transaction/{transactionKey}/receipt")
    TransactionReceipt receipt(
            @PathParam("transactionKey") String key,
            @QueryParam("locale") @Nullable String locale,
            @QueryParam("width") @Nullable Integer width);

    /**
     * One page of the client's transactions. {@link io.github.walletapi.paging.Pages} walks over all pages.
     *
     * @throws io.github.walletapi.error.InvalidParametersException if a value of the filter is refused
     * @see <a href="https://developers.paysera.com/api/wallet/search-transactions">Search transactions</a>
     */
    @GET
    @Path("transactions")
    Page<Transaction> find(@BeanParam TransactionFilter filter);
}
