package io.github.walletapi.internal.http;

import java.io.IOException;
import java.net.SocketTimeoutException;

/** No connection came about, so that nothing of the request was sent. */
public final class NotSentException extends IOException {

    private static final long serialVersionUID = 1L;

    private final IOException reason;

    NotSentException(IOException reason) {
        super(reason.getMessage(), reason);
        this.reason = reason;
    }

    /** Since the caller's time was over before. */
    public static NotSentException tooLate() {
        return new NotSentException(new SocketTimeoutException("The time of the call was over"));
    }

    /** Why not. */
    public IOException reason() {
        return reason;
    }
}
