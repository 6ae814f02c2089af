package io.github.walletapi.internal.call;

import io.github.walletapi.error.WalletApiException;
import io.github.walletapi.request.ExtraParameters;
import io.github.walletapi.retry.RetryPolicy;
import org.jspecify.annotations.Nullable;

/** Makes a call the thread's current one, for tests of what runs inside of a call. */
public final class TestScope implements AutoCloseable {
    private final CallScope scope;
    private final @Nullable CallScope outer;

    private TestScope(CallScope scope) {
        this.scope = scope;
        this.outer = scope.enter();
    }

    /** Of a typed call with these parameters. */
    public static TestScope with(ExtraParameters parameters) {
        return new TestScope(
                new CallScope("GET", "project/{projectId}", CallTerms.of(parameters, RetryPolicy.NONE), null));
    }

    /** Of an untyped call to this path and query. */
    public static TestScope to(String target) {
        return new TestScope(new CallScope("GET", "any", CallTerms.of(ExtraParameters.NONE, RetryPolicy.NONE), target));
    }

    /** An answer came. */
    TestScope answered(int status, @Nullable String correlationId) {
        scope.answered(status, correlationId);
        return this;
    }

    /** The scope itself. */
    CallScope scope() {
        return scope;
    }

    /** How the attempt failed. */
    public WalletApiException failure() {
        if (scope.noted() instanceof WalletApiException failure) {
            return failure;
        }
        throw new AssertionError("it did not fail");
    }

    /** Why the request was not sent. */
    public @Nullable RuntimeException refusal() {
        return scope.refusal();
    }

    @Override
    public void close() {
        CallScope.leave(outer);
    }
}
