package io.github.walletapi.internal.call;

import io.github.walletapi.internal.http.Answer;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import org.eclipse.microprofile.rest.client.ext.ResponseExceptionMapper;

/**
 * Gives the engine the failure that was named where the answer arrived, so that it does not read an error's body as if
 * it were a success's. What only a filter of the application made an error of is named here.
 */
final class ErrorResponseMapper implements ResponseExceptionMapper<RuntimeException> {

    private final Clock clock;

    /** With the clock that a date in {@code Retry-After} is measured by. */
    ErrorResponseMapper(Clock clock) {
        this.clock = clock;
    }

    /** Before any mapper of the application. */
    @Override
    public int getPriority() {
        return Integer.MIN_VALUE;
    }

    @Override
    public boolean handles(int status, MultivaluedMap<String, Object> headers) {
        return ErrorAnswer.is(status);
    }

    @Override
    public RuntimeException toThrowable(Response response) {
        Attempt attempt = Attempt.current();
        RuntimeException noted = attempt.noted();
        if (noted != null) {
            return noted;
        }
        Answer changed = new Answer(response.getStatus(), response.getStringHeaders(), bytes(response));
        return attempt.failed(ErrorAnswer.named(changed, attempt, clock));
    }

    private static byte[] bytes(Response response) {
        try (InputStream body = response.readEntity(InputStream.class)) {
            return body == null ? new byte[0] : body.readAllBytes();
        } catch (IOException | RuntimeException unreadable) {
            return new byte[0];
        }
    }
}
