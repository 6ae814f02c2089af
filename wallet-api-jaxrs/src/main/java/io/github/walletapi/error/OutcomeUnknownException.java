package io.github.walletapi.error;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Whether a call that creates something was carried out is not known yet: it got no answer, it is not found, and it may still
 * be under way. Nothing was created twice. Make the same call again; from {@link #settledAt} on it brings an answer.
 */
public final class OutcomeUnknownException extends TransientException {

    private static final long serialVersionUID = 1L;

    private final Instant settledAt;

    /** Creates it for a call of which nobody knows whether it was carried out. */
    public OutcomeUnknownException(
            String whatHappened, Failure failure, Instant settledAt, @Nullable WalletApiException cause) {
        super(whatHappened, failure, cause);
        this.settledAt = settledAt;
    }

    /** When a call that is under way cannot be carried out any more: what is not found then is not there. */
    public Instant settledAt() {
        return settledAt;
    }
}
