package io.github.walletapi.error;

/** A parameter is missing or malformed; {@link #errorProperties()} may say which ({@code invalid_parameters}). */
public final class InvalidParametersException extends RejectedRequestException {

    private static final long serialVersionUID = 1L;

    /** Creates it for a call whose answer said so. */
    public InvalidParametersException(String whatHappened, Failure failure) {
        super(whatHappened, failure, null);
    }
}
