package io.github.walletapi.recipes;

import io.github.walletapi.WalletApi;
import io.github.walletapi.callback.CallbackVerifier;
import io.github.walletapi.callback.RefusedCallbackException;
import io.github.walletapi.transaction.TransactionStatus;
import java.util.concurrent.ConcurrentMap;
import org.jspecify.annotations.Nullable;

@SuppressWarnings("NullAway")
// recipe: hear of a payment without cdi
class Hearing {

    private final WalletApi wallet;
    private final CallbackVerifier verifier;
    private final ConcurrentMap<String, TransactionStatus> orders; // better a table: every key that you have created

    Hearing(WalletApi wallet, CallbackVerifier verifier, ConcurrentMap<String, TransactionStatus> orders) {
        this.wallet = wallet;
        this.verifier = verifier; // CallbackVerifier.of(wallet), once
        this.orders = orders;
    }

    /** The status to answer with, and OK as the body. Give it the bytes as they came, before a server decodes the form. */
    int hear(byte[] body, @Nullable String contentType) {
        try {
            String key = verifier.verify(body, contentType).transactionKey();
            if (key == null || !orders.containsKey(key)) {
                return 500; // somebody else's, or an order that is not committed yet: then it helps that it comes again
            }
            // What was posted may be old, or come twice: the transaction says how it is now.
            orders.put(key, wallet.transactions().get(key).status());
            return 200;
        } catch (RefusedCallbackException refused) {
            return refused.reason().status();
        }
    }
}
// end
