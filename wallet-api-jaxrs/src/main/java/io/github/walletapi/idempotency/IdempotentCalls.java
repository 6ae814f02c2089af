package io.github.walletapi.idempotency;

import io.github.walletapi.WalletApi;
import io.github.walletapi.allowance.Allowance;
import io.github.walletapi.payment.FinalPrice;
import io.github.walletapi.payment.FreezeChange;
import io.github.walletapi.payment.Payment;
import io.github.walletapi.transaction.FinalPrices;
import io.github.walletapi.transaction.NewTransaction;
import io.github.walletapi.transaction.Reservation;
import io.github.walletapi.transaction.Transaction;
import io.github.walletapi.value.WalletId;

/**
 * Calls that move money and may be made again, whatever became of them before: what is done already is a success, and after a
 * lost answer the state is read before anything is sent again.
 *
 * <p>A {@link io.github.walletapi.error.TransientException} or an {@link io.github.walletapi.error.UnreadableAnswerException}
 * leaves open whether something was done: the state could not be read either, or does not show it. Make the same call again,
 * with the same arguments. Any other failure says that it was not done.
 */
public interface IdempotentCalls {

    /** Starts to build. */
    static IdempotentCallsBuilder builder(WalletApi client) {
        return new IdempotentCallsBuilder(client);
    }

    /**
     * Creates a transaction, once for a reference, over all threads and nodes that share a map; or finds the one that was
     * created. It looks in the map first, then among the transactions of the last minutes, and creates one only if none is
     * there and none can be under way. That takes one call more than {@code create}. While the map cannot be reached, its
     * exception is thrown, and nothing is sent.
     *
     * <p>The reference is remembered for a month, as long as a transaction that nobody accepts lives. One that is dead is found
     * as well: renew it, or choose another reference.
     *
     * @param reference of the application's own, such as the number of an order; 1 to 200 characters
     * @param transaction of new payments only, whose parameters get the reference
     * @throws io.github.walletapi.error.AmountMismatchException if what is there was to cost something else
     * @throws io.github.walletapi.error.OutcomeUnknownException while a call for this reference that got no answer may still
     *     be carried out, or another node is at it: make the same call again later
     * @throws IllegalArgumentException if the reference cannot travel with it
     * @see NewTransaction#withReference
     */
    Creation createOnce(String reference, NewTransaction transaction);

    /**
     * Accepts a transaction by the active allowance of a wallet; one that is accepted is a success.
     *
     * @throws io.github.walletapi.error.PaymentRefusedException if the wallet cannot pay, or the allowance not so much
     * @throws io.github.walletapi.error.ConflictException if it is dead, or another wallet pays it
     */
    Transaction reserve(String key, WalletId wallet);

    /**
     * Accepts a transaction for a payer; one that is accepted is a success. With a code, such as a PIN, it is sent once only:
     * each wrong one counts.
     *
     * @throws io.github.walletapi.error.PaymentRefusedException if the payer cannot pay
     * @throws io.github.walletapi.error.ConflictException if it is dead, or another wallet pays it
     */
    Transaction reserve(String key, Reservation reservation);

    /**
     * Confirms a reserved transaction; one that is confirmed is a success.
     *
     * @throws io.github.walletapi.error.ConflictException if it is neither reserved nor confirmed
     */
    Transaction confirm(String key);

    /**
     * Confirms a reserved transaction at lower prices; one that is confirmed at these prices is a success.
     *
     * @throws io.github.walletapi.error.AmountMismatchException if it is confirmed at another price
     * @throws io.github.walletapi.error.ConflictException if it is neither reserved nor confirmed
     */
    Transaction confirm(String key, FinalPrices prices);

    /**
     * Revokes a transaction; one that is dead already, so that nothing is taken, is a success.
     *
     * @throws io.github.walletapi.error.ConflictException if it is confirmed: cancel its payments
     */
    Transaction revoke(String key);

    /**
     * Cancels a confirmed payment, so that the payer gets it back; one that is canceled is a success.
     *
     * @throws io.github.walletapi.error.ConflictException if it is not confirmed, or done
     */
    Payment cancelPayment(long paymentId);

    /**
     * Ends a confirmed payment at a price; one that is done at this price is a success.
     *
     * @throws io.github.walletapi.error.AmountMismatchException if it is done at another price
     * @throws io.github.walletapi.error.ConflictException if it is not confirmed
     */
    Payment finishPayment(long paymentId, FinalPrice price);

    /**
     * Sets how long a payment stays frozen.
     *
     * @throws io.github.walletapi.error.ConflictException if it is not confirmed
     */
    Payment freezePayment(long paymentId, FreezeChange change);

    /**
     * Cancels an allowance; one that has ended is a success.
     *
     * @throws io.github.walletapi.error.ConflictException if it was never active
     */
    Allowance cancelAllowance(long allowanceId);
}
