package io.github.walletapi.quota;

import io.github.walletapi.error.Failure;
import io.github.walletapi.internal.shared.ApiPath;
import io.github.walletapi.retry.Pause;
import jakarta.json.spi.JsonProvider;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ConcurrentMap;

/** Builds a {@link CallQuota}. Every setting has a default. */
public final class CallQuotaBuilder {

    private static final Duration ONE_DAY = Duration.ofDays(1);

    final ConcurrentMap<String, String> state;
    final String key;
    List<QuotaLimit> limits = CallQuota.OF_LOCATIONS;
    Duration tolerance = Duration.ofSeconds(5);
    Clock clock = Clock.systemUTC();
    Pause pause = Pause.SLEEPING;
    Failure failure = Failure.of("GET", ApiPath.REST + "locations", 0, null);

    CallQuotaBuilder(ConcurrentMap<String, String> state, String key) {
        this.state = Objects.requireNonNull(state, "state");
        this.key = Objects.requireNonNull(key, "key");
    }

    /** All of these hold; {@link CallQuota#OF_LOCATIONS} unless set otherwise. */
    public CallQuotaBuilder limits(List<QuotaLimit> all) {
        if (all.isEmpty()) {
            throw new IllegalArgumentException("a quota needs a limit");
        }
        this.limits = List.copyOf(all);
        return this;
    }

    /**
     * By how much clocks of nodes may differ, and calls may take longer or shorter to arrive; 5 seconds unless set
     * otherwise.
     */
    public CallQuotaBuilder tolerance(Duration length) {
        if (length.isNegative() || length.compareTo(ONE_DAY) > 0) {
            throw new IllegalArgumentException("tolerance must be from zero to 1 day");
        }
        this.tolerance = length;
        return this;
    }

    /** Tells time by this clock; the system's unless set otherwise. */
    public CallQuotaBuilder clock(Clock source) {
        this.clock = Objects.requireNonNull(source, "clock");
        return this;
    }

    /** Waits in this way; sleeps unless set otherwise. */
    public CallQuotaBuilder pause(Pause way) {
        this.pause = Objects.requireNonNull(way, "pause");
        return this;
    }

    /** Sets of which call a failure speaks; {@code GET locations} unless set otherwise. */
    public CallQuotaBuilder call(String method, String pathTemplate) {
        this.failure = Failure.of(method, pathTemplate, 0, null);
        return this;
    }

    /** The quota; calls already in the map's log count. */
    public CallQuota build() {
        return new CallQuota(this, new CallLogs(JsonProvider.provider()));
    }
}
