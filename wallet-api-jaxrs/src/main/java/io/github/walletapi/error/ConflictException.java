package io.github.walletapi.error;

/** The thing is in a state that does not allow this ({@code invalid_state}). */
public final class ConflictException extends RejectedRequestException {

    private static final long serialVersionUID = 1L;

    /** Creates it for a call whose answer said so. */
    public ConflictException(String whatHappened, Failure failure) {
        super(whatHappened, failure, null);
    }
}
