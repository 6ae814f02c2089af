package io.github.walletapi.internal.call;

import io.github.walletapi.request.ExtraParameters;
import io.github.walletapi.retry.RetryPolicy;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * The least of a call that a filter needs around it: the scope in its thread. It stands in this package because the
 * scope does, and only the benchmarks have it.
 */
public final class BoundCall {

    private final ExtraParameters parameters;

    /** With what the call carries. */
    public BoundCall(ExtraParameters parameters) {
        this.parameters = parameters;
    }

    /** What is done within a call. */
    @FunctionalInterface
    public interface Step {
        /** Does it. */
        void run() throws IOException;
    }

    /** Does a step within a new call, as every call is a new one. */
    public void run(Step step) throws IOException {
        CallScope scope = new CallScope("GET", "locations", CallTerms.of(parameters, RetryPolicy.NONE), null);
        // A call that never began would have no time left.
        scope.begin(System.nanoTime());
        @Nullable CallScope outer = scope.enter();
        try {
            step.run();
        } finally {
            CallScope.leave(outer);
        }
    }
}
