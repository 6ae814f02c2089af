package io.github.walletapi.error;

/**
 * The credentials, the token or the signature were refused ({@code unauthorized}, {@code invalid_grant}). Its subtypes
 * are what becomes of tokens in the ordinary course of things.
 */
public sealed class InvalidCredentialsException extends NotAllowedException
        permits TokenExpiredException, GrantEndedException {

    private static final long serialVersionUID = 1L;

    /** Creates it for a call whose answer said so. */
    public InvalidCredentialsException(String whatHappened, Failure failure) {
        super(whatHappened, failure, null);
    }
}
