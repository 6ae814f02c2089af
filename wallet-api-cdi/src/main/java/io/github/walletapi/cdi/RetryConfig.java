package io.github.walletapi.cdi;

import io.github.walletapi.WalletApi;
import io.github.walletapi.retry.RetryPolicy;
import java.time.Duration;

/** How calls are tried again. */
record RetryConfig(
        @ConfigKey(
                value = "retry.max-attempts",
                type = "number from 1 to 10",
                defaultValue = "3",
                description = "how often a call is sent at the most; `1` if something else repeats calls")
        int maxAttempts,

        @ConfigKey(
                value = "retry.first-pause",
                type = "duration such as `200ms`, `1s` or `PT1S`",
                defaultValue = "200ms",
                description = "longest pause before the second attempt; it doubles with each that follows")
        Duration firstPause,

        @ConfigKey(
                value = "retry.longest-pause",
                type = "duration such as `10s`, `500ms` or `PT10S`",
                defaultValue = "10s",
                description = "what no pause grows beyond, but those that the server asks for")
        Duration longestPause,

        @ConfigKey(
                value = "retry.deadline",
                type = "duration such as `60s`, `500ms` or `PT60S`",
                defaultValue = "60s",
                description = "how long a call may take with all attempts and pauses")
        Duration deadline,

        @ConfigKey(
                value = "retry.budget",
                type = "number from 0 to 1000",
                defaultValue = "20",
                description = "how many retries there may be for a hundred calls, so that an outage makes no storm")
        int budget) {

    RetryPolicy policy() {
        return new RetryPolicy(maxAttempts, firstPause, longestPause, deadline, Duration.ZERO, false);
    }

    static int attempts(String text) {
        return RetryPolicy.DEFAULT.withMaxAttempts(number(text)).maxAttempts();
    }

    static int budget(String text) {
        int percent = number(text);
        WalletApi.builder().retryBudget(percent);
        return percent;
    }

    private static int number(String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException noNumber) {
            throw new IllegalArgumentException("digits only");
        }
    }
}
