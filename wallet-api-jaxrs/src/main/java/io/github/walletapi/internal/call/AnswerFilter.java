package io.github.walletapi.internal.call;

import jakarta.ws.rs.client.ClientRequestContext;
import jakarta.ws.rs.client.ClientResponseContext;
import jakarta.ws.rs.client.ClientResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The first to see an answer: notes its status for the call, and puts a bound to its body before anything buffers it.
 */
public final class AnswerFilter implements ClientResponseFilter {

    private static final String CORRELATION_ID = "paysera-correlation-id";
    private static final Pattern UNPRINTABLE = Pattern.compile("[^!-~]");
    private static final int LONGEST_ERROR = 64 * 1024;
    private static final int LONGEST_CORRELATION_ID = 100;
    private static final int FIRST_ERROR = 300;

    private final long longestAnswer;

    /** With the most bytes that an answer may have. */
    public AnswerFilter(long longestAnswer) {
        this.longestAnswer = longestAnswer;
    }

    @Override
    public void filter(ClientRequestContext request, ClientResponseContext response) {
        CallScope scope = CallScope.current();
        scope.answered(response.getStatus(), plain(response.getHeaderString(CORRELATION_ID)));
        if (!response.hasEntity()) {
            return;
        }
        InputStream body = response.getEntityStream();
        response.setEntityStream(
                response.getStatus() >= FIRST_ERROR
                        ? start(body)
                        : new BoundedStream(body, longestAnswer, announced(response)));
    }

    /** Of a body that is encoded, the length on the wire says nothing of its own. */
    private static long announced(ClientResponseContext response) {
        return response.getHeaderString(HttpHeaders.CONTENT_ENCODING) == null ? response.getLength() : -1;
    }

    /** What came of an error's body, even if the connection broke on the way: its status matters more. */
    private static InputStream start(InputStream body) {
        ByteArrayOutputStream start = new ByteArrayOutputStream();
        byte[] buffer = new byte[8192];
        try {
            int read;
            while (start.size() < LONGEST_ERROR && (read = body.read(buffer)) >= 0) {
                start.write(buffer, 0, read);
            }
        } catch (IOException cutOff) {
            // What was read is what there is.
        }
        return new ByteArrayInputStream(start.toByteArray());
    }

    private static @Nullable String plain(@Nullable String correlationId) {
        if (correlationId == null) {
            return null;
        }
        String safe = UNPRINTABLE.matcher(correlationId).replaceAll("");
        return safe.length() > LONGEST_CORRELATION_ID ? safe.substring(0, LONGEST_CORRELATION_ID) : safe;
    }
}
