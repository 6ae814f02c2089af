package io.github.walletapi.error;

/**
 * The server could not be reached, or the connection ended before the answer was whole. Unless nothing was sent, it is
 * not known whether the call was carried out.
 */
public final class ConnectionFailedException extends TransientException {

    private static final long serialVersionUID = 1L;

    private final boolean sent;

    /** Creates it for a call that got no answer, or only part of one; whether it was sent is not known. */
    public ConnectionFailedException(String whatHappened, Failure failure, Throwable cause) {
        this(whatHappened, failure, cause, true);
    }

    /** Creates it for a call that got no answer, or only part of one. */
    public ConnectionFailedException(String whatHappened, Failure failure, Throwable cause, boolean sent) {
        super(whatHappened, failure, cause);
        this.sent = sent;
    }

    /** Whether the server may have got the call: if not, it was certainly not carried out. */
    public boolean mayHaveBeenSent() {
        return sent;
    }
}
