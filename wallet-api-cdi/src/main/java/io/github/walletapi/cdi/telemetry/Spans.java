package io.github.walletapi.cdi.telemetry;

import io.github.walletapi.listener.AttemptEnded;
import io.github.walletapi.listener.AttemptStarted;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanBuilder;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;

/** One span for each attempt, below whatever the caller is doing. */
final class Spans {

    private final Tracer tracer;

    Spans(Tracer tracer) {
        this.tracer = tracer;
    }

    Span begin(AttemptStarted attempt) {
        SpanBuilder span = tracer.spanBuilder(attempt.method() + " " + Names.template(attempt))
                .setSpanKind(SpanKind.CLIENT)
                .setAllAttributes(Names.of(attempt));
        if (attempt.resend() > 0) {
            span.setAttribute(Names.RESEND_COUNT, (long) attempt.resend());
        }
        return span.startSpan();
    }

    static void end(Span span, AttemptEnded attempt) {
        span.setAllAttributes(Names.of(attempt));
        attempt.correlationId().ifPresent(id -> span.setAttribute(Names.CORRELATION_ID, id));
        if (attempt.failed() != null) {
            span.setStatus(StatusCode.ERROR);
        }
        span.end();
    }
}
