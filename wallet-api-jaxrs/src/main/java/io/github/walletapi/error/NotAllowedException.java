package io.github.walletapi.error;

import org.jspecify.annotations.Nullable;

/** The server does not accept who calls: mend the credentials, the rights or the clock. */
public abstract sealed class NotAllowedException extends WalletApiException
        permits InvalidCredentialsException, ForbiddenException, ClockSkewException {

    private static final long serialVersionUID = 1L;

    NotAllowedException(String whatHappened, Failure failure, @Nullable Throwable cause) {
        super(whatHappened, failure, cause);
    }
}
