package io.github.walletapi.wallet;

import io.github.walletapi.paging.Page;
import io.github.walletapi.value.WalletId;
import jakarta.json.JsonValue;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Wallets: whose they are, what they hold, what went in and out. {@link WalletId#ME} is the default wallet of the owner
 * of the access token.
 *
 * <p>Every call fails with a {@link io.github.walletapi.error.ForbiddenException} if the scope was not granted or was
 * taken back, and with a {@link io.github.walletapi.error.NotFoundException} if there is no such wallet.
 */
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public interface Wallets {

    /**
     * A wallet with its owner and account. Everybody sees the account number; the scope {@code wallet_list} or
     * {@code wallet_list_offline} shows the rest of the account.
     *
     * @see <a href="https://developers.paysera.com/api/wallet/get-wallet-info">Get wallet info</a>
     */
    @GET
    @Path("wallet/{walletId}")
    Wallet get(@PathParam("walletId") WalletId wallet);

    /**
     * Sets what the owner calls the account; needs the scope {@code manage_account}.
     *
     * @see <a href="https://developers.paysera.com/api/wallet/update-wallet-description">Update description</a>
     */
    @PUT
    @Path("wallet/{walletId}")
    Wallet describe(@PathParam("walletId") WalletId wallet, AccountDescription description);

    /**
     * Removes what the owner calls the account; needs the scope {@code manage_account}, as far as is known.
     *
     * @see <a href="https://developers.paysera.com/api/wallet/delete-wallet-description">Delete description</a>
     */
    @DELETE
    @Path("wallet/{walletId}/description")
    void deleteDescription(@PathParam("walletId") WalletId wallet);

    /**
     * The wallet that a phone number, an address, an account number or the like belongs to.
     *
     * @throws io.github.walletapi.error.NotFoundException if there is none
     * @see <a href="https://developers.paysera.com/api/wallet/search-wallet">Search wallet</a>
     */
    @GET
    @Path("wallet")
    Wallet find(@BeanParam WalletCriterion criterion);

    /**
     * The wallets of several people, by the address, number or hash that found each; nothing stands for who was not
     * found.
     *
     * @see <a href="https://developers.paysera.com/api/wallet/search-wallets">Search wallets</a>
     */
    @GET
    @Path("wallets")
    Map<String, Wallet> findAll(@BeanParam ContactSearch search);

    /**
     * What the wallet holds, in every currency; needs the scope {@code balance}, or {@code balance} in the client's
     * permissions to the wallet.
     *
     * @see <a href="https://developers.paysera.com/api/wallet/get-wallet-balance">Get wallet balance</a>
     */
    @GET
    @Path("wallet/{walletId}/balance")
    WalletBalance balance(@PathParam("walletId") WalletId wallet);

    /**
     * What the wallet holds, also in another currency, or in currencies without funds; scopes as for
     * {@link #balance(WalletId)}.
     *
     * @see <a href="https://developers.paysera.com/api/wallet/get-wallet-balance">Get wallet balance</a>
     */
    @GET
    @Path("wallet/{walletId}/balance")
    WalletBalance balance(@PathParam("walletId") WalletId wallet, @BeanParam BalanceQuery query);

    /**
     * Whether the wallet holds an amount, without telling what it holds; needs the scope
     * {@code check_has_sufficient_balance}.
     *
     * @see <a href="https://developers.paysera.com/api/wallet/check-sufficient-amount">Check sufficient amount</a>
     */
    @GET
    @Path("wallet/{walletId}/sufficient-amount")
    SufficientAmount holds(@PathParam("walletId") WalletId wallet, @BeanParam SufficientAmountQuery amount);

    /**
     * One page of what went in and out, the newest first; needs the scope {@code statements}, or {@code statements} in
     * the client's permissions to the wallet. {@link io.github.walletapi.paging.Pages} walks over all pages.
     *
     * @throws io.github.walletapi.error.InvalidParametersException if a value of the filter is refused
     * @see <a href="https://developers.paysera.com/api/wallet/get-wallet-statements">Get wallet statements</a>
     */
    @GET
    @Path("wallet/{walletId}/statements")
    Page<Statement> statements(@PathParam("walletId") WalletId wallet, @BeanParam StatementFilter filter);

    /**
     * One page of money that is reserved; needs the scope {@code statements}.
     *
     * @see <a href="https://developers.paysera.com/guides/wallet/user-information/wallet-resource">Wallet resource</a>
     */
    @GET
    @Path("wallet/{walletId}/reservation-statements")
    Page<ReservationStatement> reservations(
            @PathParam("walletId") WalletId wallet, @BeanParam ReservationFilter filter);

    /**
     * One page of payments that wait, such as for a password; needs the scope {@code incoming_payments} or
     * {@code outgoing_payments}.
     *
     * @see <a href="https://developers.paysera.com/api/wallet/get-pending-payments">Get pending payments</a>
     */
    @GET
    @Path("wallet/{walletId}/pending-payments")
    Page<PendingPayment> pendingPayments(
            @PathParam("walletId") WalletId wallet, @BeanParam PendingPaymentFilter filter);

    /**
     * Gives the password of a payment that waits for it.
     *
     * @throws io.github.walletapi.error.ConflictException if it does not wait any more
     * @see <a href="https://developers.paysera.com/api/wallet/provide-pending-payment-password">Provide password</a>
     */
    @PUT
    @Path("wallet/{walletId}/pending-payment/{pendingPaymentId}")
    void unlock(
            @PathParam("walletId") WalletId wallet,
            @PathParam("pendingPaymentId") long pendingPaymentId,
            PaymentPassword password);

    /**
     * Cancels a payment that waits. Known from the Java and Swift SDKs only.
     *
     * @throws io.github.walletapi.error.ConflictException if it does not wait any more
     */
    @DELETE
    @Path("wallet/{walletId}/pending-payment/{pendingPaymentId}")
    void cancel(@PathParam("walletId") WalletId wallet, @PathParam("pendingPaymentId") long pendingPaymentId);

    /**
     * Whom the wallet pays often, as the server sends it: no source shows the form. Needs the scope {@code favourites}.
     *
     * @see <a href="https://developers.paysera.com/guides/wallet/user-information/wallet-resource">Wallet resource</a>
     */
    @GET
    @Path("wallet/{walletId}/favourites")
    JsonValue favourites(@PathParam("walletId") WalletId wallet);

    /**
     * Relates a card to the wallet, no payment card: the user gets a code to confirm it; how that is given back is not
     * documented. Needs a special permission.
     *
     * @throws IllegalArgumentException if issuer or number is missing
     * @see <a href="https://developers.paysera.com/api/wallet/relate-card">Relate card</a>
     */
    @PUT
    @Path("wallet/{walletId}/card")
    void relate(@PathParam("walletId") WalletId wallet, CardIdentifier card);

    /**
     * The balance as a text to be printed; for clients that are gateways only.
     *
     * @param locale the language; the server's default if null
     * @param width characters of a line; the server's default if null
     * @see <a href="https://developers.paysera.com/api/wallet/get-balance-receipt">Get balance receipt</a>
     */
    @GET
    @Path("wallet/{walletId}/receipt/balance")
    BalanceReceipt balanceReceipt(
            @PathParam("walletId") WalletId wallet,
            @QueryParam("locale") @Nullable String locale,
            @QueryParam("width") @Nullable Integer width);

    /**
     * A barcode that stands for the wallet which is found in this way. Known from the PHP SDK only, which sends any
     * parameters; that these are the criteria of {@link #find} is an assumption.
     */
    @GET
    @Path("wallet/barcode")
    WalletBarcode barcode(@BeanParam WalletCriterion criterion);

    /**
     * The account number of an IBAN. Known from the Java and Swift SDKs only.
     *
     * @throws io.github.walletapi.error.NotFoundException if it is not Paysera's
     */
    @GET
    @Path("account/{iban}")
    AccountNumber accountOf(@PathParam("iban") String iban);

    /**
     * What a scanned code means.
     *
     * @throws io.github.walletapi.error.NotFoundException if nobody knows it
     * @see <a href="https://developers.paysera.com/en/wallet/app/qr-info">QR code information</a>
     */
    @GET
    @Path("code")
    CodeInformation meaningOf(@QueryParam("code") String code);
}
