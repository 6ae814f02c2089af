package io.github.walletapi.internal.call;

import io.github.walletapi.auth.Credentials;
import io.github.walletapi.error.ClockSkewException;
import io.github.walletapi.error.ConnectionFailedException;
import io.github.walletapi.error.InvalidCredentialsException;
import io.github.walletapi.error.WalletApiException;
import io.github.walletapi.internal.signing.ResourceOwner;
import java.net.SocketException;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/**
 * Decides for one call whether it is worth a second attempt when it was refused for who or when we are: for each reason
 * once, and only if something is different now. A refusal means that nothing was done, so this holds for every method.
 */
final class AuthenticationRetry {

    private static final Duration NOTICEABLE = Duration.ofSeconds(1);
    private static final Duration SUSPICIOUS = Duration.ofSeconds(30);

    private final UnaryOperator<Credentials> refreshed;
    private final ServerClock clock;
    private final Supplier<@Nullable Instant> serverTime;
    private boolean repeatedForTime;
    private boolean repeatedForCredentials;

    /**
     * For a call that begins.
     *
     * @param refreshed gives others of the client than those that were refused, or the same
     * @param serverTime asks the server
     */
    AuthenticationRetry(
            UnaryOperator<Credentials> refreshed, ServerClock clock, Supplier<@Nullable Instant> serverTime) {
        this.refreshed = refreshed;
        this.clock = clock;
        this.serverTime = serverTime;
    }

    boolean isWorthwhile(Attempt attempt, WalletApiException failure) {
        Attempt.Sent sent = attempt.sent();
        if (sent == null) {
            // It is the failure of another call, by which the credentials were to be had.
            return false;
        }
        if (failure instanceof ClockSkewException) {
            return timeIsKnownBetter(sent);
        }
        ResourceOwner person = attempt.call().person();
        if (failure instanceof InvalidCredentialsException) {
            // Not every server says that it is the time which it does not like.
            return credentialsChanged(sent.credentials(), person, failure)
                    || (hasMoved(sent, SUSPICIOUS) && firstForTime());
        }
        // What may have been sent is never sent again.
        return failure instanceof ConnectionFailedException connection
                && !connection.mayHaveBeenSent()
                && isOfHandshake(failure.getCause())
                && person == null
                && credentialsChanged(sent.credentials(), null, failure);
    }

    /** Perhaps over our certificate: a server can say so, or just hang up. */
    private static boolean isOfHandshake(@Nullable Throwable reason) {
        return reason instanceof SSLException || (reason != null && reason.getClass() == SocketException.class);
    }

    private boolean timeIsKnownBetter(Attempt.Sent sent) {
        if (!firstForTime()) {
            return false;
        }
        // The refusal's own date has been read by now; a refusal without one says less than the server when asked.
        if (!hasMoved(sent, NOTICEABLE)) {
            measure();
        }
        return hasMoved(sent, NOTICEABLE);
    }

    private boolean hasMoved(Attempt.Sent sent, Duration much) {
        Duration sinceSigned = Duration.between(sent.time(), clock.now());
        return sinceSigned.minus(clock.since(sent.tick())).abs().compareTo(much) > 0;
    }

    private boolean credentialsChanged(
            Credentials refused, @Nullable ResourceOwner person, WalletApiException failure) {
        if (!firstForCredentials()) {
            return false;
        }
        if (person != null) {
            // Why there is no other token says more than that this one was refused: try later, or ask the person.
            return !person.tokens().refreshed(refused).isSameAs(refused);
        }
        try {
            return !refreshed.apply(refused).isSameAs(refused);
        } catch (RuntimeException unreadable) {
            // What the server said is what the caller must know first.
            failure.addSuppressed(unreadable);
            return false;
        }
    }

    private void measure() {
        long asked = clock.tick();
        try {
            Instant time = serverTime.get();
            if (time != null) {
                clock.observe(time, asked);
            }
        } catch (RuntimeException stillUnknown) {
            // Then the refusal is all there is to tell.
        }
    }

    private boolean firstForTime() {
        boolean first = !repeatedForTime;
        repeatedForTime = true;
        return first;
    }

    private boolean firstForCredentials() {
        boolean first = !repeatedForCredentials;
        repeatedForCredentials = true;
        return first;
    }
}
