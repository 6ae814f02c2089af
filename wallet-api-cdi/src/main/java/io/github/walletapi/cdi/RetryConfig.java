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

    /** The policy and the builder know the limits; asking them keeps each rule in one place. */
    RetryConfig {
        policyOf(maxAttempts, firstPause, longestPause, deadline);
        WalletApi.builder().retryBudget(budget);
    }

    RetryPolicy policy() {
        return policyOf(maxAttempts, firstPause, longestPause, deadline);
    }

    private static RetryPolicy policyOf(int attempts, Duration first, Duration longest, Duration deadline) {
        return new RetryPolicy(attempts, first, longest, deadline, Duration.ZERO, false);
    }
}
