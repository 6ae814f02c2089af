package io.github.walletapi.internal.call;

import io.github.walletapi.error.ConnectionFailedException;
import io.github.walletapi.error.RateLimitedException;
import io.github.walletapi.error.ServerFailureException;
import io.github.walletapi.error.WalletApiException;
import io.github.walletapi.internal.http.ProxyException;
import io.github.walletapi.retry.RetryPolicy;
import java.security.cert.CertificateException;
import java.time.Duration;
import java.util.Set;
import java.util.function.DoubleSupplier;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/** Whether a failed call is tried again, and after which pause. The reasons stand beside the answers. */
final class RetryDecision {

    private static final Set<Integer> TRANSIENT = Set.of(500, 502, 503, 504);
    private static final @Nullable Duration GIVE_UP = null;

    private final DoubleSupplier random;

    /** With chance, from 0 to 1. */
    RetryDecision(DoubleSupplier random) {
        this.random = random;
    }

    /**
     * The pause before the next attempt; null to give up.
     *
     * @param repeatable whether it does no harm when it is carried out twice
     * @param attempt the number of the attempt that failed, beginning with 1
     * @param left what is left until the call's deadline
     */
    @Nullable
    Duration pauseAfter(
            WalletApiException failure, boolean repeatable, RetryPolicy policy, int attempt, Duration left) {
        if (attempt >= policy.maxAttempts()) {
            return GIVE_UP;
        }
        Duration pause = pauseOf(failure, repeatable, policy, attempt);
        // An attempt that begins when the caller has gone helps nobody.
        return pause == null || pause.compareTo(left) >= 0 ? GIVE_UP : pause;
    }

    private @Nullable Duration pauseOf(
            WalletApiException failure, boolean repeatable, RetryPolicy policy, int attempt) {
        if (failure instanceof RateLimitedException limited) {
            // Refused before it was carried out, so any method; and the server knows best how long.
            return limited.retryAfter().orElseGet(() -> backoff(policy, attempt));
        }
        if (failure instanceof ConnectionFailedException lost && (isUntrusted(lost) || isRefusedByProxy(lost))) {
            // A certificate, theirs or ours, or the rules of a proxy that say no now say no in a second.
            return GIVE_UP;
        }
        if (failure instanceof ConnectionFailedException lost && !lost.mayHaveBeenSent()) {
            // Nothing was sent, so any method.
            return backoff(policy, attempt);
        }
        if (!repeatable) {
            // It may have been carried out, and money moved.
            return GIVE_UP;
        }
        if (failure instanceof ConnectionFailedException) {
            return backoff(policy, attempt);
        }
        if (failure instanceof ServerFailureException && TRANSIENT.contains(failure.status())) {
            return backoff(policy, attempt);
        }
        // The same request would get the same answer.
        return GIVE_UP;
    }

    /** Full jitter: callers that failed together do not come back together. */
    private Duration backoff(RetryPolicy policy, int attempt) {
        long first = policy.firstPause().toNanos();
        long longest = policy.longestPause().toNanos();
        long ceiling = first > longest >> (attempt - 1) ? longest : first << (attempt - 1);
        return Duration.ofNanos((long) (ceiling * random.getAsDouble()));
    }

    private static boolean isRefusedByProxy(ConnectionFailedException lost) {
        ProxyException proxy = NetworkFailure.find(ProxyException.class, lost);
        return proxy != null && proxy.isRefusal();
    }

    private static boolean isUntrusted(ConnectionFailedException lost) {
        for (Throwable cause = lost; cause != null; cause = cause.getCause()) {
            boolean alert = cause instanceof SSLException
                    && String.valueOf(cause.getMessage()).contains("fatal alert");
            if (alert || cause instanceof CertificateException) {
                return true;
            }
        }
        return false;
    }
}
