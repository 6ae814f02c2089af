package io.github.walletapi.grant;

import io.github.walletapi.internal.shared.Serialised;
import jakarta.ejb.ApplicationException;
import org.jspecify.annotations.Nullable;

/** What is kept of grants cannot be read or written: the shared map fails, or the token keys do not fit. */
@ApplicationException(rollback = true)
public final class GrantStoreException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Seen here, and not written if whoever reads it may not know its class. */
    private final transient @Nullable Throwable seenCause;

    GrantStoreException(String whatHappened, @Nullable Throwable cause) {
        super(whatHappened, Serialised.cause(cause));
        this.seenCause = cause;
    }

    @Override
    public synchronized @Nullable Throwable getCause() {
        return seenCause == null ? super.getCause() : seenCause;
    }
}
