package io.github.walletapi.listener;

import io.github.walletapi.error.WalletApiException;
import java.io.Serializable;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An attempt that has ended.
 *
 * @param took how long it took
 * @param status the HTTP status; 0 if there was no answer
 * @param correlation what to tell Paysera's support; null if the answer did not say
 * @param failed why it failed; null if it did not
 */
public record AttemptEnded(
        Duration took,
        int status,
        @Nullable String correlation,
        @Nullable RuntimeException failed) implements Serializable {

    /** What to tell Paysera's support. */
    public Optional<String> correlationId() {
        return Optional.ofNullable(correlation);
    }

    /** Why it failed, if the API or the way to it did. */
    public Optional<WalletApiException> failure() {
        return failed instanceof WalletApiException failure ? Optional.of(failure) : Optional.empty();
    }
}
