package io.github.walletapi.error;

import org.jspecify.annotations.Nullable;

/** The server understood the request and will not carry it out: mend the request. */
public sealed class RejectedRequestException extends WalletApiException
        permits InvalidParametersException,
                NotFoundException,
                ConflictException,
                PaymentRefusedException,
                AmountMismatchException {

    private static final long serialVersionUID = 1L;

    /** Creates it for a call whose answer said so, by a code that has no type of its own. */
    public RejectedRequestException(String whatHappened, Failure failure) {
        super(whatHappened, failure, null);
    }

    RejectedRequestException(String whatHappened, Failure failure, @Nullable Throwable cause) {
        super(whatHappened, failure, cause);
    }
}
