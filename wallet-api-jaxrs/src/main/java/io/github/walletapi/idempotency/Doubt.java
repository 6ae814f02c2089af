package io.github.walletapi.idempotency;

import io.github.walletapi.error.ConnectionFailedException;
import io.github.walletapi.error.OutcomeUnknownException;
import io.github.walletapi.error.ServerFailureException;
import io.github.walletapi.error.UnreadableAnswerException;
import io.github.walletapi.error.WalletApiException;

/** Whether a failure leaves open that the call was carried out. */
final class Doubt {

    private Doubt() {}

    static boolean isLeftBy(WalletApiException failure) {
        return (failure instanceof ConnectionFailedException lost && lost.mayHaveBeenSent())
                || failure instanceof ServerFailureException
                || failure instanceof UnreadableAnswerException
                || failure instanceof OutcomeUnknownException;
    }
}
