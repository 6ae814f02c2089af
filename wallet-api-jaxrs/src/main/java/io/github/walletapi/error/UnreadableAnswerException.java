package io.github.walletapi.error;

import org.jspecify.annotations.Nullable;

/**
 * The server answered with what this library cannot read: no JSON, JSON of another shape, or a redirect. A call that
 * changes something was probably carried out. Nothing of the body is kept here, for it may hold secrets.
 */
public final class UnreadableAnswerException extends WalletApiException {

    private static final long serialVersionUID = 1L;

    /** Creates it for a call that was answered. */
    public UnreadableAnswerException(String whatHappened, Failure failure, @Nullable Throwable cause) {
        super(whatHappened, failure, cause);
    }
}
