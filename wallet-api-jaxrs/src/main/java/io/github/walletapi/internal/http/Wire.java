package io.github.walletapi.internal.http;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/** The way out: a request exactly as signed, sent once. */
@FunctionalInterface
public interface Wire extends AutoCloseable {

    /**
     * Sends a request and waits for its answer.
     *
     * @param tls identity and trust; null for {@code http:}
     * @param target path and query as they go out
     * @param left how long it may take at the most, whatever the limits say
     * @throws NotSentException if no connection came about
     * @throws IOException if the answer did not come whole: what the server did is not known
     */
    Answer send(
            @Nullable SSLContext tls,
            String method,
            String target,
            Map<String, List<String>> headers,
            byte[] body,
            Duration left)
            throws IOException;

    /** Ends what is kept open, if anything is. */
    @Override
    default void close() {}
}
