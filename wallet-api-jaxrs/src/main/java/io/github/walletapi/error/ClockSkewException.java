package io.github.walletapi.error;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The time of the request is too far from the server's ({@code invalid_timestamp}). The call was not carried out. */
public final class ClockSkewException extends NotAllowedException {

    private static final long serialVersionUID = 1L;

    private final @Nullable Instant serverTime;

    /** Creates it for a call whose answer said so. */
    public ClockSkewException(String whatHappened, Failure failure, @Nullable Instant serverTime) {
        super(whatHappened, failure, null);
        this.serverTime = serverTime;
    }

    /** What time it was at the server when it answered, if it said so. */
    public Optional<Instant> serverTime() {
        return Optional.ofNullable(serverTime);
    }
}
