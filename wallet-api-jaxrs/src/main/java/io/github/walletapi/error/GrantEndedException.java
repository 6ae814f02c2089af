package io.github.walletapi.error;

/**
 * What a person has granted has ended, and no refresh brings it back: ask the person again. The refresh token has
 * expired, was revoked or was used before, there is none, or the application has ended the grant itself.
 */
public final class GrantEndedException extends InvalidCredentialsException {

    private static final long serialVersionUID = 1L;

    /** Creates it for a call whose answer said so, or for one that was not sent any more. */
    public GrantEndedException(String whatHappened, Failure failure) {
        super(whatHappened, failure);
    }
}
