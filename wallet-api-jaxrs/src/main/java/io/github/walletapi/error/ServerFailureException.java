package io.github.walletapi.error;

/** The server failed, or a gateway before it. A POST may have been carried out all the same. */
public final class ServerFailureException extends TransientException {

    private static final long serialVersionUID = 1L;

    /** Creates it for a call whose answer said so. */
    public ServerFailureException(String whatHappened, Failure failure) {
        super(whatHappened, failure, null);
    }
}
