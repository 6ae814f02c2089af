package io.github.walletapi.error;

/** The caller has no right to do this, or the user took it back ({@code forbidden}). */
public final class ForbiddenException extends NotAllowedException {

    private static final long serialVersionUID = 1L;

    /** Creates it for a call whose answer said so. */
    public ForbiddenException(String whatHappened, Failure failure) {
        super(whatHappened, failure, null);
    }
}
