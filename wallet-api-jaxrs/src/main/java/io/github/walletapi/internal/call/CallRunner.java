package io.github.walletapi.internal.call;

import io.github.walletapi.error.ConnectionFailedException;
import io.github.walletapi.error.UnreadableAnswerException;
import io.github.walletapi.error.WalletApiException;
import io.github.walletapi.internal.http.Answer;
import io.github.walletapi.internal.http.BrokenAnswerException;
import io.github.walletapi.internal.http.NotSentException;
import io.github.walletapi.internal.shared.ApiPath;
import io.github.walletapi.internal.signing.Identity;
import io.github.walletapi.internal.signing.Proof;
import io.github.walletapi.internal.signing.UnsignedRequest;
import io.github.walletapi.listener.CallListener;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.client.ClientRequestContext;
import jakarta.ws.rs.client.ClientRequestFilter;
import jakarta.ws.rs.core.HttpHeaders;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The life of a call, in the order in which it happens. {@link #run} is what stands above the engine: quota, attempts,
 * failures, retries. The engine makes the address and lets filters of the application see the request. {@link #filter} is
 * what stands below it, as the last filter: body, credentials, signature, wire, clock. The engine never opens a connection
 * of its own; it makes a record of the answer.
 */
final class CallRunner implements ClientRequestFilter {

    private static final String CORRELATION_ID = "paysera-correlation-id";

    private final Calls.Parts parts;
    private final ServerClock clock;
    private final Supplier<@Nullable Instant> serverTime;
    private volatile boolean closed;

    /** With the engine's way to ask the server for the time. */
    CallRunner(Calls.Parts parts, Supplier<@Nullable Instant> serverTime) {
        this.parts = parts;
        this.clock = parts.clock();
        this.serverTime = serverTime;
    }

    /** One attempt after the other until one succeeds or none is worth it. Each goes the whole way, and is signed anew. */
    <T extends @Nullable Object> T run(Call call, Callable<T> engine) {
        if (closed) {
            throw new IllegalStateException("This WalletApi is closed");
        }
        return inApplication(() -> {
            parts.quotas().take(call, call.policy().quotaWait());
            long callBegan = clock.tick();
            AuthenticationRetry authentication =
                    new AuthenticationRetry(parts.identities()::refreshed, clock, this::askForTime);
            parts.retries().callBegins();
            for (int attempts = 1, resend = 0; ; resend++) {
                Attempt attempt = new Attempt(call, callBegan);
                long began = clock.tick();
                List<CallListener.Ending> endings = parts.listeners().started(call, resend);
                try {
                    T record = through(engine, attempt);
                    parts.listeners().ended(endings, attempt, clock.since(began), null);
                    return record;
                } catch (RuntimeException failure) {
                    parts.listeners().ended(endings, attempt, clock.since(began), failure);
                    if (!(failure instanceof WalletApiException named)) {
                        throw failure;
                    }
                    parts.quotas().failed(call, named);
                    if (authentication.isWorthwhile(attempt, named)) {
                        continue;
                    }
                    if (!parts.retries().isAgain(call, named, attempts, attempt.left(clock.tick()))) {
                        throw named;
                    }
                    attempts++;
                    parts.quotas().take(call, Duration.ZERO);
                }
            }
        });
    }

    /** Lets the engine work; what was noted of the attempt counts, whatever the engine made of it. */
    private static <T extends @Nullable Object> T through(Callable<T> engine, Attempt attempt) {
        Attempt outer = attempt.enter();
        try {
            T record = engine.call();
            RuntimeException hidden = attempt.noted();
            if (hidden != null) {
                throw hidden;
            }
            return record;
        } catch (InvocationTargetException wrapped) {
            throw named(attempt, wrapped.getCause() == null ? wrapped : wrapped.getCause());
        } catch (Exception failure) {
            throw named(attempt, failure);
        } finally {
            Attempt.leave(outer);
        }
    }

    /**
     * Makes the body's bytes, signs them and the request-URI, and sends exactly these. It is the only one that knows keys,
     * and after it nobody sees a secret of the request.
     */
    @Override
    public void filter(ClientRequestContext context) {
        Attempt attempt = Attempt.current();
        Call call = attempt.call();
        EngineRequest request = new EngineRequest(context);
        Answer answer;
        long sent;
        try {
            UnsignedRequest unsigned = request.completed(call, parts.address(), parts.json());
            Identity identity = parts.identities().current().actingFor(call.person());
            Instant now = clock.now();
            Proof proof = call.isSigned() ? identity.prove(unsigned, now, parts.nonce()) : Proof.NONE;
            Map<String, List<String>> headers = request.proven(proof, parts.userAgent());
            sent = clock.tick();
            attempt.sending(new Attempt.Sent(identity.credentials(), now, sent, request.secrets()));
            Duration left = attempt.left(sent);
            if (left.isNegative()) {
                // The wait for a token has used it up: what nobody waits for must not be carried out.
                throw NotSentException.tooLate();
            }
            answer = parts.wire()
                    .send(identity.tls(), unsigned.method(), unsigned.target(), headers, unsigned.body(), left);
        } catch (RuntimeException refused) {
            throw attempt.failed(refused);
        } catch (BrokenAnswerException broken) {
            attempt.answered(broken.status(), broken.header(CORRELATION_ID));
            throw attempt.failed(NetworkFailure.named(broken.reason(), attempt));
        } catch (IOException lost) {
            throw attempt.failed(NetworkFailure.named(lost, attempt));
        } finally {
            request.conceal();
        }
        clock.observe(answer.header(HttpHeaders.DATE), sent);
        attempt.answered(answer.status(), answer.header(CORRELATION_ID));
        WalletApiException failure = ErrorAnswer.in(answer, attempt, clock.local());
        if (failure != null) {
            attempt.failed(failure);
        }
        // An error too: a filter of the application that began something with the request ends it with the answer.
        request.answer(answer);
    }

    /**
     * What was not noted is of the engine, or of what the application added to it: a request that never came to be sent,
     * or an answer that was fine when it arrived.
     */
    private static RuntimeException named(Attempt attempt, Throwable failure) {
        if (failure instanceof Error error) {
            throw error;
        }
        RuntimeException noted = attempt.noted();
        if (noted != null) {
            return noted;
        }
        if (failure instanceof ProcessingException) {
            // Without the engine's words once there was an answer: they may quote it.
            return attempt.status() > 0
                    ? new UnreadableAnswerException("The answer could not be read", attempt.failure(), null)
                    : new ConnectionFailedException("The request could not be sent", attempt.failure(), failure);
        }
        return failure instanceof RuntimeException unchecked ? unchecked : new IllegalStateException(failure);
    }

    /** Asks what time it is, without credentials. It is an attempt by itself: no listener hears of it. */
    private @Nullable Instant askForTime() {
        Call asking = Call.unsigned("GET", ApiPath.REST + "server");
        return CallRunner.<@Nullable Instant>through(serverTime::get, new Attempt(asking, clock.tick()));
    }

    /** Does something as the application would, whose class loader engines look into, in whatever thread. */
    <T extends @Nullable Object> T inApplication(Supplier<T> doing) {
        Thread thread = Thread.currentThread();
        ClassLoader callers = thread.getContextClassLoader();
        thread.setContextClassLoader(parts.loader());
        try {
            return doing.get();
        } finally {
            thread.setContextClassLoader(callers);
        }
    }

    void close() {
        closed = true;
    }
}
