package io.github.walletapi.callback;

import io.github.walletapi.internal.shared.PlainLine;
import io.github.walletapi.transaction.Transaction;
import org.jspecify.annotations.Nullable;

/**
 * What a callback says whose signature is true. <b>It may speak of somebody else's transaction</b>: the API signs for all
 * clients with one key, and the text names no receiver. Compare {@code transactionKey} with those that you have created, and
 * nothing else: what stands in the transaction, its creator chose.
 *
 * <p>It has no ID and no time of sending. The same key and type again is the same event, sent again; an old one may come
 * late, or be replayed by whoever has seen it: read the transaction before you act on it.
 *
 * @param type what has become of it
 * @param object what it speaks of
 * @param transactionKey of the transaction, or of that to which the payment or allowance belongs; null if it names none
 * @param transaction as it was then; null if it is no transaction, or one of another shape than this version knows
 * @param text the signed text, whatever of it this version understands; it holds data of people
 */
public record CallbackEvent(
        CallbackType type,
        CallbackObject object,
        @Nullable String transactionKey,
        @Nullable Transaction transaction,
        String text) {

    /** Type and object only: the rest may hold data of people, and secrets. */
    @Override
    public String toString() {
        return "CallbackEvent[" + PlainLine.of(object + " " + type, 80) + "]";
    }
}
