package io.github.walletapi.callback;

import io.github.walletapi.internal.shared.Serialised;
import jakarta.ejb.ApplicationException;
import java.io.IOException;
import java.io.InvalidObjectException;
import java.io.ObjectInputStream;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What was posted is no callback, or it cannot be told now whether it is one. Neither message nor reason repeat anything of
 * it: they may stand in logs and metrics.
 */
@ApplicationException(rollback = true)
public final class RefusedCallbackException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Why a callback was refused, and what to answer. */
    public enum Reason {
        /** It is no form in UTF-8. */
        UNSUPPORTED_CONTENT_TYPE(415),
        /** It is larger than {@link CallbackVerifier#LARGEST_BODY}. */
        TOO_LARGE(413),
        /** It is not encoded as a form is, not in UTF-8, or has too many parameters. */
        MALFORMED_FORM(400),
        /** {@code event} or {@code sign} is not there. */
        MISSING_PARAMETER(400),
        /** A parameter is there twice, so that readers may disagree on what it says. */
        REPEATED_PARAMETER(400),
        /** {@code sign} is not base64, or empty. */
        MALFORMED_SIGNATURE(403),
        /** The key, pinned or fetched after the callback came, does not prove it: nobody who may has signed this. */
        WRONG_SIGNATURE(403),
        /** The key that is known does not prove it, and may not be fetched again yet, or could not: ask for it once more. */
        KEY_TOO_OLD(503),
        /** No key could be fetched yet: ask for it once more. */
        KEY_UNAVAILABLE(503),
        /** It is signed, and says nothing that this version understands. */
        UNREADABLE_EVENT(500);

        private final int status;

        Reason(int status) {
            this.status = status;
        }

        /** The HTTP status to answer with: from 500 on, the API is to send it again. */
        public int status() {
            return status;
        }
    }

    private final Reason reason;
    /** Seen here, and not written if whoever reads it may not know its class. */
    private final transient @Nullable Throwable seenCause;

    /** For this reason. */
    public RefusedCallbackException(Reason reason) {
        this(reason, null);
    }

    /** @param cause why there is no key */
    RefusedCallbackException(Reason reason, @Nullable Throwable cause) {
        super("A callback was refused: " + Objects.requireNonNull(reason, "reason"), Serialised.cause(cause));
        this.reason = reason;
        this.seenCause = cause;
    }

    /** Why. */
    public Reason reason() {
        return reason;
    }

    @Override
    public synchronized @Nullable Throwable getCause() {
        return seenCause == null ? super.getCause() : seenCause;
    }

    private void readObject(ObjectInputStream in) throws IOException, ClassNotFoundException {
        in.defaultReadObject();
        if (reason == null) {
            throw new InvalidObjectException("The reason is missing");
        }
    }
}
