package io.github.walletapi.cdi.health;

import io.github.walletapi.WalletApi;
import io.github.walletapi.error.RateLimitedException;
import io.github.walletapi.error.WalletApiException;
import io.github.walletapi.retry.RetryPolicy;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** Asks the API for its time, once and not for long; and not at each probe, for calls are counted there. */
final class RemoteCheck {

    private static final long KEPT = Duration.ofSeconds(30).toNanos();
    private static final RetryPolicy ONCE = RetryPolicy.NONE.withDeadline(Duration.ofSeconds(5));

    private final LongSupplier ticks;
    private final Map<String, Answer> last = new ConcurrentHashMap<>();

    /** By a clock of nanoseconds that only goes forward. */
    RemoteCheck(LongSupplier ticks) {
        this.ticks = ticks;
    }

    /**
     * What the API answered.
     *
     * @param good whether calls have a chance
     * @param text to show: never words of the server
     * @param at the tick of the answer
     */
    record Answer(boolean good, String text, long at) {}

    Answer of(String client, WalletApi api) {
        Answer known = last.get(client);
        if (known != null && ticks.getAsLong() - known.at() < KEPT) {
            return known;
        }
        WalletApiException failure = failureOf(api);
        // Who says that we come too often is there.
        boolean good = failure == null || failure instanceof RateLimitedException;
        String text = failure == null ? "answers" : failure.getClass().getSimpleName();
        Answer answer = new Answer(good, text, ticks.getAsLong());
        last.put(client, answer);
        return answer;
    }

    private static @Nullable WalletApiException failureOf(WalletApi api) {
        try {
            api.with(ONCE).server().info();
            return null;
        } catch (WalletApiException failure) {
            return failure;
        }
    }
}
