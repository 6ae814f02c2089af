package io.github.walletapi.error;

/** The access token has expired: refresh it ({@code invalid_grant}, "Token has expired"). The call was not carried out. */
public final class TokenExpiredException extends InvalidCredentialsException {

    private static final long serialVersionUID = 1L;

    /** Creates it for a call whose answer said so. */
    public TokenExpiredException(String whatHappened, Failure failure) {
        super(whatHappened, failure);
    }
}
