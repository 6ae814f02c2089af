package io.github.walletapi.device;

import io.github.walletapi.client.ApiClients;
import io.github.walletapi.client.ClientInfo;
import io.github.walletapi.retry.Pause;
import jakarta.json.spi.JsonProvider;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.function.DoubleSupplier;

/** Builds a {@link RegisteredDevice}. Every setting has a default. */
public final class RegisteredDeviceBuilder {

    private final ApiClients application;
    private final ClientInfo info;
    private final String deviceId;
    private final DeviceStore store;
    private String key;
    private int attempts = 5;
    private Duration longestPause = Duration.ofMinutes(1);
    private Duration lease = Duration.ofMinutes(3);
    private Clock clock = Clock.systemUTC();
    private Pause pause = Pause.SLEEPING;
    private DoubleSupplier random = () -> new SplittableRandom().nextDouble();

    RegisteredDeviceBuilder(ApiClients application, ClientInfo info, DeviceStore store) {
        this.application = Objects.requireNonNull(application, "application");
        this.info = Objects.requireNonNull(info, "info");
        this.store = Objects.requireNonNull(store, "store");
        this.deviceId = Settings.deviceIdOf(info);
        this.key = deviceId;
    }

    /**
     * The name of the entry in the store; the {@code deviceId} unless set otherwise. A store that serves several
     * applications or environments needs names that tell those apart too.
     */
    public RegisteredDeviceBuilder key(String name) {
        if (name.isBlank()) {
            throw new IllegalArgumentException("key must not be empty");
        }
        this.key = name;
        return this;
    }

    /** How often the registration is sent at the most, if failures are transient; 5 times unless set otherwise. */
    public RegisteredDeviceBuilder attempts(int most) {
        if (most < 1) {
            throw new IllegalArgumentException("attempts must be at least 1");
        }
        this.attempts = most;
        return this;
    }

    /**
     * How long to wait between two attempts at the most; one minute unless set otherwise. If the server asks for more,
     * that ends the registration. After a failed registration the server is left alone for as long.
     */
    public RegisteredDeviceBuilder longestPause(Duration longest) {
        this.longestPause = Settings.checked("longestPause", longest);
        return this;
    }

    /**
     * How long other nodes wait for one that registers and says nothing more; 3 minutes unless set otherwise. Must be
     * longer than the longest pause and a call together.
     */
    public RegisteredDeviceBuilder lease(Duration length) {
        this.lease = Settings.checked("lease", length);
        return this;
    }

    /** Tells time by this clock; the system's unless set otherwise. */
    public RegisteredDeviceBuilder clock(Clock source) {
        this.clock = Objects.requireNonNull(source, "clock");
        return this;
    }

    RegisteredDeviceBuilder pause(Pause way) {
        this.pause = way;
        return this;
    }

    RegisteredDeviceBuilder random(DoubleSupplier source) {
        this.random = source;
        return this;
    }

    /**
     * The device; nothing is read and nothing is sent before it is asked for credentials.
     *
     * @throws IllegalArgumentException if the lease is not longer than the longest pause
     */
    public RegisteredDevice build() {
        if (lease.compareTo(longestPause) <= 0) {
            throw new IllegalArgumentException("lease must be longer than longestPause and a call together");
        }
        Settings settings = new Settings(
                application,
                info,
                deviceId,
                store,
                key,
                attempts,
                longestPause,
                lease,
                clock,
                pause,
                random,
                () -> UUID.randomUUID().toString());
        return new RegisteredDevice(settings, new Entries(JsonProvider.provider()));
    }
}
