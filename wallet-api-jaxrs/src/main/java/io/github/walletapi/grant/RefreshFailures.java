package io.github.walletapi.grant;

import io.github.walletapi.error.ConnectionFailedException;
import io.github.walletapi.error.ErrorCode;
import io.github.walletapi.error.Failure;
import io.github.walletapi.error.GrantEndedException;
import io.github.walletapi.error.UnreadableAnswerException;
import io.github.walletapi.error.WalletApiException;
import io.github.walletapi.internal.shared.ApiPath;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a refresh fails with, in words of its own. */
final class RefreshFailures {

    private RefreshFailures() {}

    static GrantEndedException ended(String sentence, @Nullable WalletApiException because) {
        return new GrantEndedException(
                sentence,
                new Failure(
                        "POST",
                        ApiPath.OAUTH + "token",
                        because == null ? 0 : because.status(),
                        because == null ? ErrorCode.NONE : because.code(),
                        because == null ? null : because.description().orElse(null),
                        null,
                        Map.of(),
                        because == null ? null : because.correlationId().orElse(null)));
    }

    static ConnectionFailedException busy(Duration waited) {
        return new ConnectionFailedException(
                "Other nodes have been refreshing this grant for " + waited.toSeconds() + " seconds, without an end",
                Failure.of("POST", ApiPath.OAUTH + "token", 0, null),
                new IOException("No outcome from another node"),
                false);
    }

    static UnreadableAnswerException noToken() {
        return new UnreadableAnswerException(
                "The answer holds no token that can sign",
                Failure.of("POST", ApiPath.OAUTH + "token", 200, null),
                null);
    }
}
