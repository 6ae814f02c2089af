package io.github.walletapi.idempotency;

import io.github.walletapi.retry.Pause;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.ConcurrentMap;

/**
 * All that creating something once depends on, besides the client.
 *
 * @param state what nodes share
 * @param prefix of its keys
 * @param clock what time it is
 * @param pause how to wait for another node
 * @param lease for how long one node is at it at the most
 * @param longestDelay how long after it was sent a call may still be carried out
 * @param memory how long a reference is remembered
 */
record CreationSettings(
        ConcurrentMap<String, String> state,
        String prefix,
        Clock clock,
        Pause pause,
        Duration lease,
        Duration longestDelay,
        Duration memory) {}
