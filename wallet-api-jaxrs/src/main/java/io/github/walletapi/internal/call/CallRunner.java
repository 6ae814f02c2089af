package io.github.walletapi.internal.call;

import io.github.walletapi.auth.CredentialsProvider;
import io.github.walletapi.error.ConnectionFailedException;
import io.github.walletapi.error.UnreadableAnswerException;
import io.github.walletapi.error.WalletApiException;
import io.github.walletapi.listener.CallListener;
import io.github.walletapi.server.Server;
import jakarta.ws.rs.ProcessingException;
import java.lang.reflect.InvocationTargetException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Carries out one call: binds it to its scope, lets the engine send it, and gives its failure a name. */
public final class CallRunner {

    private final ClassLoader loader;
    private final AuthenticationRetry authentication;
    private final Retries retries;
    private final Listeners listeners;
    private final Quotas quotas;
    private final ServerClock clock;
    private volatile boolean closed;

    /**
     * With the class loader that engines look into while they work: that of the application, whatever thread it calls
     * from.
     */
    private CallRunner(Parts parts, AuthenticationRetry authentication) {
        this.loader = parts.loader;
        this.authentication = authentication;
        this.retries = parts.retries;
        this.listeners = parts.listeners;
        this.quotas = parts.quotas;
        this.clock = parts.clock;
    }

    /**
     * What a runner is made of.
     *
     * @param loader that of the application
     * @param address of the API, without {@code rest/v1}
     * @param credentials asked again when they were refused
     * @param clock the server's
     * @param retries of this client
     * @param listeners of this client
     * @param quotas of this client
     */
    public record Parts(
            ClassLoader loader,
            URI address,
            CredentialsProvider credentials,
            ServerClock clock,
            Retries retries,
            Listeners listeners,
            Quotas quotas) {

        /** The runner, now that the engine's own proxy is there to ask for the time. */
        CallRunner runner(Server server) {
            return new CallRunner(this, new AuthenticationRetry(credentials, clock, server));
        }
    }

    <T extends @Nullable Object> T run(CallScope scope, Callable<T> sending) {
        if (closed) {
            throw new IllegalStateException("This WalletApi is closed");
        }
        CallScope outer = scope.enter();
        try {
            return inApplication(() -> attempts(scope, sending));
        } finally {
            CallScope.leave(outer);
        }
    }

    /** Does something as the application would, in whatever thread. */
    <T extends @Nullable Object> T inApplication(Supplier<T> doing) {
        Thread thread = Thread.currentThread();
        ClassLoader callers = thread.getContextClassLoader();
        thread.setContextClassLoader(loader);
        try {
            return doing.get();
        } finally {
            thread.setContextClassLoader(callers);
        }
    }

    /** One attempt after the other until one succeeds or none is worth it; each is signed anew. */
    private <T extends @Nullable Object> T attempts(CallScope scope, Callable<T> sending) {
        quotas.take(scope, scope.policy().quotaWait());
        scope.begin(clock.tick());
        retries.callBegins();
        for (int attempt = 1, resend = 0; ; resend++) {
            try {
                return observed(scope, sending, resend);
            } catch (WalletApiException failure) {
                quotas.failed(scope, failure);
                if (authentication.isWorthwhile(scope, failure)) {
                    continue;
                }
                if (!retries.isAgain(scope, failure, attempt, scope.left(clock.tick()))) {
                    throw failure;
                }
                attempt++;
                quotas.take(scope, Duration.ZERO);
            }
        }
    }

    private <T extends @Nullable Object> T observed(CallScope scope, Callable<T> sending, int resend) {
        scope.beginAttempt();
        long began = clock.tick();
        List<CallListener.Ending> endings = listeners.started(scope, resend);
        try {
            T answer = attempt(scope, sending);
            listeners.ended(endings, scope, clock.since(began), null);
            return answer;
        } catch (RuntimeException failure) {
            listeners.ended(endings, scope, clock.since(began), failure);
            throw failure;
        }
    }

    private static <T extends @Nullable Object> T attempt(CallScope scope, Callable<T> sending) {
        T answer;
        try {
            answer = sending.call();
        } catch (InvocationTargetException wrapped) {
            throw named(scope, wrapped.getCause() == null ? wrapped : wrapped.getCause());
        } catch (Exception failure) {
            throw named(scope, failure);
        }
        RuntimeException hidden = scope.noted();
        if (hidden != null) {
            throw hidden;
        }
        return answer;
    }

    void close() {
        closed = true;
    }

    /**
     * What was noted on the way, whatever the engine made of it. The rest is of the engine, or of what the application
     * added to it: a request that never came to be sent, or an answer that was fine when it arrived.
     */
    private static RuntimeException named(CallScope scope, Throwable failure) {
        if (failure instanceof Error error) {
            throw error;
        }
        RuntimeException noted = scope.noted();
        if (noted != null) {
            return noted;
        }
        if (failure instanceof ProcessingException) {
            // Without the engine's words once there was an answer: they may quote it.
            return scope.wasAnswered()
                    ? new UnreadableAnswerException("The answer could not be read", scope.failure(), null)
                    : new ConnectionFailedException("The request could not be sent", scope.failure(), failure);
        }
        return failure instanceof RuntimeException unchecked ? unchecked : new IllegalStateException(failure);
    }
}
