package io.github.walletapi.grant;

import io.github.walletapi.oauth.OAuthTokens;
import io.github.walletapi.retry.Pause;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.ConcurrentMap;
import java.util.function.DoubleSupplier;

/**
 * All that keeping grants depends on.
 *
 * @param tokens how to ask the server
 * @param state what nodes share
 * @param clock what time it is
 * @param pause how to wait for another node
 * @param random from 0 to 1
 * @param lease for how long one node refreshes at the most
 * @param refreshBefore how long before its end a token is refreshed
 */
record GrantSettings(
        OAuthTokens tokens,
        ConcurrentMap<String, String> state,
        Clock clock,
        Pause pause,
        DoubleSupplier random,
        Duration lease,
        Duration refreshBefore) {}
