package io.github.walletapi.internal.call;

import io.github.walletapi.auth.Credentials;
import io.github.walletapi.auth.CredentialsProvider;
import io.github.walletapi.error.ClockSkewException;
import io.github.walletapi.error.ConnectionFailedException;
import io.github.walletapi.error.InvalidCredentialsException;
import io.github.walletapi.error.WalletApiException;
import io.github.walletapi.internal.shared.ApiPath;
import io.github.walletapi.server.Server;
import java.net.SocketException;
import java.time.Duration;
import java.time.Instant;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/**
 * Decides whether a call that was refused for who or when we are is worth a second attempt: for each reason once, and
 * only if something is different now. A refusal means that nothing was done, so this holds for every method.
 */
final class AuthenticationRetry {

    private static final Duration NOTICEABLE = Duration.ofSeconds(1);
    private static final Duration SUSPICIOUS = Duration.ofSeconds(30);

    private final CredentialsProvider credentials;
    private final ServerClock clock;
    private final Server server;

    /** With the engine's own proxy to ask for the time. */
    AuthenticationRetry(CredentialsProvider credentials, ServerClock clock, Server server) {
        this.credentials = credentials;
        this.clock = clock;
        this.server = server;
    }

    boolean isWorthwhile(CallScope scope, WalletApiException failure) {
        if (scope.refusal() != null) {
            // Nothing was sent: it is the failure of another call, by which the credentials were to be had.
            return false;
        }
        if (failure instanceof ClockSkewException) {
            return timeIsKnownBetter(scope);
        }
        if (failure instanceof InvalidCredentialsException) {
            // Not every server says that it is the time which it does not like.
            return credentialsChanged(scope, failure) || (hasMoved(scope, SUSPICIOUS) && scope.firstForTime());
        }
        // What may have been sent is never sent again.
        return failure instanceof ConnectionFailedException connection
                && !connection.mayHaveBeenSent()
                && isOfHandshake(failure.getCause())
                && scope.person() == null
                && credentialsChanged(scope, failure);
    }

    /** Perhaps over our certificate: a server can say so, or just hang up. */
    private static boolean isOfHandshake(@Nullable Throwable reason) {
        return reason instanceof SSLException || (reason != null && reason.getClass() == SocketException.class);
    }

    private boolean timeIsKnownBetter(CallScope scope) {
        if (!scope.firstForTime()) {
            return false;
        }
        // The refusal's own date has been read by now; a refusal without one says less than the server when asked.
        if (!hasMoved(scope, NOTICEABLE)) {
            measure();
        }
        return hasMoved(scope, NOTICEABLE);
    }

    private boolean hasMoved(CallScope scope, Duration much) {
        Duration sinceSigned = Duration.between(scope.signedAt(), clock.now());
        return sinceSigned.minus(clock.since(scope.sentAt())).abs().compareTo(much) > 0;
    }

    private boolean credentialsChanged(CallScope scope, WalletApiException failure) {
        Credentials refused = scope.credentials();
        ActingFor person = scope.person();
        if (refused == null || !scope.firstForCredentials()) {
            return false;
        }
        if (person != null) {
            // Why there is no other token says more than that this one was refused: try later, or ask the person.
            return !person.tokens().refreshed(refused).isSameAs(refused);
        }
        try {
            return !credentials.refreshed(refused).isSameAs(refused);
        } catch (RuntimeException unreadable) {
            // What the server said is what the caller must know first.
            failure.addSuppressed(unreadable);
            return false;
        }
    }

    private void measure() {
        CallScope asking = CallScope.unsigned("GET", ApiPath.REST + "server");
        asking.begin(clock.tick());
        CallScope outer = asking.enter();
        try {
            Instant time = server.info().time();
            if (time != null) {
                clock.observe(time, asking.sentAt());
            }
        } catch (RuntimeException stillUnknown) {
            // Then the refusal is all there is to tell.
        } finally {
            CallScope.leave(outer);
        }
    }
}
