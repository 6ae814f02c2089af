package io.github.walletapi.oauth;

import io.github.walletapi.error.ErrorCode;
import jakarta.ejb.ApplicationException;
import java.io.IOException;
import java.io.InvalidObjectException;
import java.io.ObjectInputStream;
import java.util.Optional;

/** The person has refused, or the authorization page could not ask: the browser came back with an error. */
@ApplicationException(rollback = true)
public final class AuthorizationRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** The person said no. */
    public static final ErrorCode ACCESS_DENIED = new ErrorCode("access_denied");

    private final ErrorCode error;
    private final String description;

    /** Creates it for an answer that says so. */
    public AuthorizationRefusedException(AuthorizationAnswer.Refused answer) {
        super("The authorization page answered " + answer.error());
        this.error = answer.error();
        this.description = answer.description() == null ? "" : answer.description();
    }

    /** Why; {@link #ACCESS_DENIED} if the person said no. */
    public ErrorCode error() {
        return error;
    }

    /** What the page adds: for developers, never for visitors, for it came with the browser. */
    public Optional<String> description() {
        return description.isEmpty() ? Optional.empty() : Optional.of(description);
    }

    private void readObject(ObjectInputStream in) throws IOException, ClassNotFoundException {
        in.defaultReadObject();
        if (error == null || description == null) {
            throw new InvalidObjectException("Something of the exception is missing");
        }
    }
}
