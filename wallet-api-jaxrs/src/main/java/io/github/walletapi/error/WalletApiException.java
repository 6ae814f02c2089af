package io.github.walletapi.error;

import io.github.walletapi.internal.shared.Serialised;
import jakarta.ejb.ApplicationException;
import java.io.IOException;
import java.io.InvalidObjectException;
import java.io.ObjectInputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A call that failed. The subtypes say what to do next: {@link TransientException} try again later,
 * {@link RejectedRequestException} mend the request, {@link NotAllowedException} mend the credentials or the rights,
 * {@link UnreadableAnswerException} report it.
 *
 * <p>It leaves an enterprise bean as itself, not within an {@code EJBException}, and the transaction is rolled back. It can
 * be serialised with all that it says, but for a cause whose class is neither the JDK's nor ours.
 */
@ApplicationException(rollback = true)
public abstract sealed class WalletApiException extends RuntimeException
        permits TransientException, RejectedRequestException, NotAllowedException, UnreadableAnswerException {

    private static final long serialVersionUID = 1L;

    /** Seen here, and not written if whoever reads it may not know its class. */
    private final transient @Nullable Throwable seenCause;

    private final Failure failure;

    WalletApiException(String whatHappened, Failure failure, @Nullable Throwable cause) {
        super(message(whatHappened, failure), Serialised.cause(cause));
        this.seenCause = cause;
        this.failure = failure;
    }

    /** The HTTP status; 0 if there was no answer. */
    public int status() {
        return failure.status();
    }

    /** The error code of the answer; {@link ErrorCode#NONE} if it had none. */
    public ErrorCode code() {
        return failure.code();
    }

    /** What the server says went wrong: for developers, never for visitors. */
    public Optional<String> description() {
        return Optional.ofNullable(failure.description());
    }

    /** Where the server says more. */
    public Optional<String> errorUri() {
        return Optional.ofNullable(failure.uri());
    }

    /** What is wrong with each property, if the server says so. */
    public Map<String, List<String>> errorProperties() {
        return failure.properties();
    }

    /** What to tell Paysera's support. */
    public Optional<String> correlationId() {
        return Optional.ofNullable(failure.correlationId());
    }

    /** The HTTP method of the call. */
    public String method() {
        return failure.method();
    }

    /** The path of the call, below the base URI, with its parameters as names: {@code rest/v1/project/{projectId}}. */
    public String pathTemplate() {
        return failure.pathTemplate();
    }

    @Override
    public synchronized @Nullable Throwable getCause() {
        return seenCause == null ? super.getCause() : seenCause;
    }

    private static String message(String whatHappened, Failure failure) {
        StringBuilder text = new StringBuilder(whatHappened);
        String separator = " (";
        if (!failure.code().value().isEmpty()) {
            text.append(separator).append(failure.code());
            separator = ", ";
        }
        if (failure.status() > 0) {
            text.append(separator).append("HTTP ").append(failure.status());
            separator = ", ";
        }
        if (failure.correlationId() != null) {
            text.append(separator).append("correlation id ").append(failure.correlationId());
            separator = ", ";
        }
        if (separator.equals(", ")) {
            text.append(')');
        }
        return text.append(" [")
                .append(failure.method())
                .append(' ')
                .append(failure.pathTemplate())
                .append(']')
                .toString();
    }

    private void readObject(ObjectInputStream in) throws IOException, ClassNotFoundException {
        in.defaultReadObject();
        if (failure == null) {
            readObjectNoData();
        }
    }

    private void readObjectNoData() throws InvalidObjectException {
        throw new InvalidObjectException("A failed call without what is known of it");
    }
}
