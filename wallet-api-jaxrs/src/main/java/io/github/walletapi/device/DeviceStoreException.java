package io.github.walletapi.device;

import org.jspecify.annotations.Nullable;

/**
 * The store of the devices' credentials could not be read or changed, or holds what cannot be read. Repair the store;
 * the next call tries again.
 */
public final class DeviceStoreException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** With a sentence that repeats no value of the store. */
    public DeviceStoreException(String whatHappened, @Nullable Throwable cause) {
        super(whatHappened, cause);
    }
}
