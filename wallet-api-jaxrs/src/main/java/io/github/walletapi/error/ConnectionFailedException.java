package io.github.walletapi.error;

/**
 * The server could not be reached, or the connection ended before the answer was whole. Unless nothing was sent, it is
 * not known whether the call was carried out.
 */
public final class ConnectionFailedException extends TransientException {

    private static final long serialVersionUID = 1L;

    /** Of a call that got no answer, or only part of one. */
    public ConnectionFailedException(String whatHappened, Failure failure, Throwable cause) {
        super(whatHappened, failure, cause);
    }
}
