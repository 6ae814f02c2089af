package io.github.walletapi.internal.call;

import io.github.walletapi.auth.CredentialsProvider;
import io.github.walletapi.error.ConnectionFailedException;
import io.github.walletapi.error.UnreadableAnswerException;
import io.github.walletapi.error.WalletApiException;
import io.github.walletapi.internal.http.MalformedAnswerException;
import io.github.walletapi.internal.http.NotSentException;
import io.github.walletapi.internal.json.UnreadableBody;
import io.github.walletapi.listener.CallListener;
import io.github.walletapi.server.Server;
import jakarta.ws.rs.ProcessingException;
import java.io.IOException;
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
    private final SecondAttempt second;
    private final Retries retries;
    private final Listeners listeners;
    private final Quotas quotas;
    private final ServerClock clock;
    private volatile boolean closed;

    /**
     * With the class loader that engines look into while they work: that of the application, whatever thread it calls
     * from.
     */
    private CallRunner(Parts parts, SecondAttempt second) {
        this.loader = parts.loader;
        this.second = second;
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
            return new CallRunner(this, new SecondAttempt(credentials, clock, server));
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
                if (second.isWorthwhile(scope, failure)) {
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
        try {
            return sending.call();
        } catch (InvocationTargetException wrapped) {
            throw named(scope, wrapped.getCause() == null ? wrapped : wrapped.getCause());
        } catch (Exception failure) {
            throw named(scope, failure);
        }
    }

    void close() {
        closed = true;
    }

    /** One ladder for all engines: they wrap what happened in different ways. */
    private static RuntimeException named(CallScope scope, Throwable failure) {
        RuntimeException refusal = scope.refusal();
        if (refusal != null) {
            return refusal;
        }
        WalletApiException already = find(WalletApiException.class, failure);
        if (already != null) {
            return already;
        }
        UnreadableBody unreadable = find(UnreadableBody.class, failure);
        if (unreadable != null) {
            return new UnreadableAnswerException(String.valueOf(unreadable.getMessage()), scope.failure(), null);
        }
        NotSentException notSent = find(NotSentException.class, failure);
        if (notSent != null) {
            return new ConnectionFailedException(
                    NetworkFailure.beforeSending(notSent), scope.failure(), notSent.reason(), false);
        }
        MalformedAnswerException malformed = find(MalformedAnswerException.class, failure);
        if (malformed != null) {
            return new UnreadableAnswerException(String.valueOf(malformed.getMessage()), scope.failure(), null);
        }
        IOException network = find(IOException.class, failure);
        if (network != null) {
            return new ConnectionFailedException(
                    NetworkFailure.afterSending(network, scope.wasAnswered()), scope.failure(), network);
        }
        if (failure instanceof ProcessingException) {
            // Without the engine's words once there was an answer: they may quote it.
            return scope.wasAnswered()
                    ? new UnreadableAnswerException("The answer could not be read", scope.failure(), null)
                    : new ConnectionFailedException("The request could not be sent", scope.failure(), failure);
        }
        if (failure instanceof Error error) {
            throw error;
        }
        return failure instanceof RuntimeException unchecked ? unchecked : new IllegalStateException(failure);
    }

    static <X extends Throwable> @Nullable X find(Class<X> type, Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (type.isInstance(cause)) {
                return type.cast(cause);
            }
        }
        return null;
    }
}
