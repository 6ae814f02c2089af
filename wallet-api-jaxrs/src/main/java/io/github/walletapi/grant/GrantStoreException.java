package io.github.walletapi.grant;

import org.jspecify.annotations.Nullable;

/** What is kept of grants cannot be read or written: the shared map fails, or the token keys do not fit. */
public final class GrantStoreException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    GrantStoreException(String whatHappened, @Nullable Throwable cause) {
        super(whatHappened, cause);
    }
}
