package io.github.walletapi.internal.http;

import java.io.IOException;
import java.net.SocketTimeoutException;
import org.jspecify.annotations.Nullable;

/** No connection came about, so that nothing of the request was sent. */
public final class NotSentException extends IOException {

    private static final long serialVersionUID = 1L;

    private final IOException reason;
    private final @Nullable String peer;

    NotSentException(IOException reason) {
        this(reason, null);
    }

    /** Since whoever should be reached was not. */
    NotSentException(IOException reason, @Nullable String peer) {
        super(reason.getMessage(), reason);
        this.reason = reason;
        this.peer = peer;
    }

    /** Since the caller's time was over before. */
    public static NotSentException tooLate() {
        return new NotSentException(new SocketTimeoutException("The time of the call was over"));
    }

    /** Host and port of the server, and of the proxy if there is one; null if none of them was to be reached. */
    public @Nullable String peer() {
        return peer;
    }

    /** Why not. */
    public IOException reason() {
        return reason;
    }
}
