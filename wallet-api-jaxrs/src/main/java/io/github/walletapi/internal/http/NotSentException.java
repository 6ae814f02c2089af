package io.github.walletapi.internal.http;

import java.io.IOException;

/** No connection came about, so that nothing of the request was sent. */
public final class NotSentException extends IOException {

    private static final long serialVersionUID = 1L;

    private final IOException reason;

    NotSentException(IOException reason) {
        super(reason.getMessage(), reason);
        this.reason = reason;
    }

    /** Why not. */
    public IOException reason() {
        return reason;
    }
}
