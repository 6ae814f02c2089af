package io.github.walletapi.error;

/** The credentials, the token or the signature were refused ({@code unauthorized}, {@code invalid_grant}). */
public final class InvalidCredentialsException extends NotAllowedException {

    private static final long serialVersionUID = 1L;

    /** Of a call whose answer said so. */
    public InvalidCredentialsException(String whatHappened, Failure failure) {
        super(whatHappened, failure, null);
    }
}
