package io.github.walletapi.error;

import io.github.walletapi.internal.shared.RetryAfter;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Too many requests ({@code rate_limit_exceeded}). The call was not carried out. */
public final class RateLimitedException extends TransientException {

    private static final long serialVersionUID = 1L;

    private final @Nullable Duration retryAfter;

    /** Creates it for a call whose answer said so. */
    public RateLimitedException(String whatHappened, Failure failure, @Nullable Duration retryAfter) {
        super(whatHappened, failure, null);
        this.retryAfter = retryAfter == null ? null : RetryAfter.bounded(retryAfter);
    }

    /** How long the server asks to wait, if it says so; a day at the most, whatever it says. */
    public Optional<Duration> retryAfter() {
        return Optional.ofNullable(retryAfter);
    }
}
