package io.github.walletapi.internal.call;

import io.github.walletapi.error.Failure;
import io.github.walletapi.request.ExtraParameters;
import org.jspecify.annotations.Nullable;

/**
 * What belongs to one call while it is on its way. Engines hand a filter nothing of its caller, so this waits in the
 * thread: set by {@link CallRunner}, read by the filters, gone when the call returns.
 */
public final class CallScope {

    private static final ThreadLocal<CallScope> CURRENT = new ThreadLocal<>();

    private final String method;
    private final String pathTemplate;
    private final ExtraParameters parameters;
    private final @Nullable String target;

    private int status;
    private @Nullable String correlationId;
    private @Nullable RuntimeException refusal;

    /**
     * Of a call that is about to begin.
     *
     * @param target path and query that must be sent exactly so; null if the engine makes them
     */
    CallScope(String method, String pathTemplate, ExtraParameters parameters, @Nullable String target) {
        this.method = method;
        this.pathTemplate = pathTemplate;
        this.parameters = parameters;
        this.target = target;
    }

    /** The call that this thread is carrying out. */
    public static CallScope current() {
        CallScope scope = CURRENT.get();
        if (scope == null) {
            throw new IllegalStateException("A request was sent past WalletApi: nothing is known of its call");
        }
        return scope;
    }

    /** Makes this the thread's call; gives back the one that it interrupts, if any. */
    @Nullable
    CallScope enter() {
        CallScope outer = CURRENT.get();
        CURRENT.set(this);
        return outer;
    }

    /** Gives the thread back to the call that was interrupted. */
    static void leave(@Nullable CallScope outer) {
        if (outer == null) {
            CURRENT.remove();
        } else {
            CURRENT.set(outer);
        }
    }

    /** The extra parameters of this call. */
    public ExtraParameters parameters() {
        return parameters;
    }

    /** Path and query that must be sent exactly so; null if the engine makes them. */
    public @Nullable String target() {
        return target;
    }

    /** Notes why the request was not sent, so that no engine's wrapping hides it. */
    public void refuse(RuntimeException reason) {
        refusal = reason;
    }

    /** Why the request was not sent; null if it was. */
    @Nullable
    RuntimeException refusal() {
        return refusal;
    }

    void answered(int httpStatus, @Nullable String correlation) {
        status = httpStatus;
        correlationId = correlation;
    }

    boolean wasAnswered() {
        return status > 0;
    }

    /** What is known of this call, now that it failed. */
    Failure failure() {
        return Failure.of(method, pathTemplate, status, correlationId);
    }

    String method() {
        return method;
    }

    String pathTemplate() {
        return pathTemplate;
    }
}
