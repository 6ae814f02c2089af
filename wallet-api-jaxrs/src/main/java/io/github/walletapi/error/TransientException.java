package io.github.walletapi.error;

import org.jspecify.annotations.Nullable;

/** The same call may succeed later. Whether this one was carried out is not always known: see the subtypes. */
public abstract sealed class TransientException extends WalletApiException
        permits RateLimitedException, ServerFailureException, ConnectionFailedException, OutcomeUnknownException {

    private static final long serialVersionUID = 1L;

    TransientException(String whatHappened, Failure failure, @Nullable Throwable cause) {
        super(whatHappened, failure, cause);
    }
}
