package io.github.walletapi.callback;

import io.github.walletapi.callback.RefusedCallbackException.Reason;
import java.security.PublicKey;

/** The keys by which signatures are judged. */
interface CallbackKeys {

    /**
     * Lets pass what they prove.
     *
     * @throws RefusedCallbackException if they do not prove it
     */
    void require(CallbackSignature signature);

    /** One that never changes. */
    static CallbackKeys pinned(PublicKey key) {
        return signature -> {
            if (!signature.isBy(key)) {
                throw new RefusedCallbackException(Reason.WRONG_SIGNATURE);
            }
        };
    }
}
