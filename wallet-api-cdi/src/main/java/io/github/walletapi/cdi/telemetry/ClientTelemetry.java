package io.github.walletapi.cdi.telemetry;

import io.github.walletapi.listener.AttemptEnded;
import io.github.walletapi.listener.AttemptStarted;
import io.github.walletapi.listener.CallListener;
import io.opentelemetry.api.trace.Span;
import org.jspecify.annotations.Nullable;

/**
 * Observes one client.
 *
 * @param spans null if they are switched off
 * @param metrics null if they are switched off
 */
record ClientTelemetry(@Nullable Spans spans, @Nullable Metrics metrics) implements AutoCloseable {

    CallListener.Ending started(AttemptStarted attempt) {
        Span span = spans == null ? Span.getInvalid() : spans.begin(attempt);
        return ended -> ended(attempt, span, ended);
    }

    private void ended(AttemptStarted attempt, Span span, AttemptEnded ended) {
        if (metrics != null) {
            metrics.measure(attempt, ended, span);
        }
        Spans.end(span, ended);
    }

    void rotated() {
        if (metrics != null) {
            metrics.rotated();
        }
    }

    @Override
    public void close() {
        if (metrics != null) {
            metrics.close();
        }
    }
}
