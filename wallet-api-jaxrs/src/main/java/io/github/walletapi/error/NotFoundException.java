package io.github.walletapi.error;

/** There is no such thing, or the condition of an optional scope is not met ({@code not_found}). */
public final class NotFoundException extends RejectedRequestException {

    private static final long serialVersionUID = 1L;

    /** Creates it for a call whose answer said so. */
    public NotFoundException(String whatHappened, Failure failure) {
        super(whatHappened, failure, null);
    }
}
