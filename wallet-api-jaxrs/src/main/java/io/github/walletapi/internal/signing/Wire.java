package io.github.walletapi.internal.signing;

import io.github.walletapi.internal.http.Answer;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/** The way out: a request exactly as signed, sent once. */
@FunctionalInterface
public interface Wire {

    /** Sends and waits for the answer; see {@link io.github.walletapi.internal.http.Transport#send}. */
    Answer send(
            @Nullable SSLContext tls,
            String method,
            String target,
            Map<String, List<String>> headers,
            byte[] body,
            Duration left)
            throws IOException;
}
