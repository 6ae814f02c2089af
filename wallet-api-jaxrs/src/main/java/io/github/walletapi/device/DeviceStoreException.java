package io.github.walletapi.device;

import io.github.walletapi.internal.shared.Serialised;
import jakarta.ejb.ApplicationException;
import org.jspecify.annotations.Nullable;

/**
 * The store of the devices' credentials could not be read or changed, or holds what cannot be read. Repair the store;
 * the next call tries again.
 */
@ApplicationException(rollback = true)
public final class DeviceStoreException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Seen here, and not written if whoever reads it may not know its class. */
    private final transient @Nullable Throwable seenCause;

    /** With a sentence that repeats no value of the store. */
    public DeviceStoreException(String whatHappened, @Nullable Throwable cause) {
        super(whatHappened, Serialised.cause(cause));
        this.seenCause = cause;
    }

    @Override
    public synchronized @Nullable Throwable getCause() {
        return seenCause == null ? super.getCause() : seenCause;
    }
}
