package io.github.walletapi.device;

import io.github.walletapi.client.ApiClients;
import io.github.walletapi.client.ClientInfo;
import io.github.walletapi.retry.Pause;
import java.time.Clock;
import java.time.Duration;
import java.util.function.DoubleSupplier;
import java.util.function.Supplier;

/**
 * All that a registration depends on.
 *
 * @param application who registers
 * @param info what is registered
 * @param deviceId its ID
 * @param store where its credentials are kept
 * @param key the name of its entry there
 * @param attempts how often to send the registration at the most
 * @param longestPause how long to wait between two attempts at the most
 * @param lease how long a claim counts
 * @param clock what time it is
 * @param pause how to wait
 * @param random from 0 to 1
 * @param owner names that nobody else has
 */
record Settings(
        ApiClients application,
        ClientInfo info,
        String deviceId,
        DeviceStore store,
        String key,
        int attempts,
        Duration longestPause,
        Duration lease,
        Clock clock,
        Pause pause,
        DoubleSupplier random,
        Supplier<String> owner) {

    private static final Duration ONE_DAY = Duration.ofDays(1);

    static String deviceIdOf(ClientInfo info) {
        String id = info.deviceId();
        if (id == null || id.isBlank()) {
            throw new IllegalArgumentException(
                    "deviceId is required: it tells devices apart, at the server and in the store");
        }
        return id;
    }

    static Duration checked(String name, Duration length) {
        if (length.toMillis() < 1 || length.compareTo(ONE_DAY) > 0) {
            throw new IllegalArgumentException(name + " must be from 1 millisecond to 1 day");
        }
        return length;
    }
}
