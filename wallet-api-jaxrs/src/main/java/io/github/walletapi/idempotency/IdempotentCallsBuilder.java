package io.github.walletapi.idempotency;

import io.github.walletapi.WalletApi;
import io.github.walletapi.retry.Pause;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.jspecify.annotations.Nullable;

/** Builds {@link IdempotentCalls}. Without a shared map, references are known to this process alone. */
public final class IdempotentCallsBuilder {

    private static final Duration LONGEST = Duration.ofDays(366);

    private final WalletApi client;
    private @Nullable ConcurrentMap<String, String> state;
    private String prefix = "wallet-api/reference/";
    private Duration longestDelay = Duration.ofMinutes(5);
    private Duration lease = Duration.ofMinutes(3);
    private Duration memory = Duration.ofDays(31);
    private Clock clock = Clock.systemUTC();
    private Pause pause = Pause.SLEEPING;

    IdempotentCallsBuilder(WalletApi client) {
        this.client = Objects.requireNonNull(client, "client");
    }

    /** Keeps references in this map, which other nodes may share. */
    public IdempotentCallsBuilder state(ConcurrentMap<String, String> shared) {
        this.state = Objects.requireNonNull(shared, "state");
        return this;
    }

    /** Begins the keys of the map so; {@code wallet-api/reference/} unless set otherwise. Tell applications apart by it. */
    public IdempotentCallsBuilder prefix(String beginning) {
        this.prefix = Objects.requireNonNull(beginning, "prefix");
        return this;
    }

    /**
     * How long after it was sent a call without an answer may still be carried out: before that, nothing new is created for its
     * reference. 5 minutes unless set otherwise; how long the server takes a signature is not documented.
     */
    public IdempotentCallsBuilder longestDelay(Duration time) {
        this.longestDelay = checked("longestDelay", time);
        return this;
    }

    /**
     * How long other nodes leave a reference to one that is at it and says nothing more; 3 minutes unless set otherwise. Must
     * be longer than a few calls of the client may take.
     */
    public IdempotentCallsBuilder lease(Duration length) {
        this.lease = checked("lease", length);
        return this;
    }

    /** How long a reference is remembered; 31 days unless set otherwise, as long as nobody need accept a transaction. */
    public IdempotentCallsBuilder memory(Duration length) {
        this.memory = checked("memory", length);
        return this;
    }

    /** Tells time by this clock; the system's unless set otherwise. */
    public IdempotentCallsBuilder clock(Clock source) {
        this.clock = Objects.requireNonNull(source, "clock");
        return this;
    }

    /** Waits in this way; sleeps unless set otherwise. */
    public IdempotentCallsBuilder pause(Pause way) {
        this.pause = Objects.requireNonNull(way, "pause");
        return this;
    }

    /** The calls; nothing is sent. */
    public IdempotentCalls build() {
        ConcurrentMap<String, String> map = state == null ? new ConcurrentHashMap<>() : state;
        CreationSettings settings = new CreationSettings(map, prefix, clock, pause, lease, longestDelay, memory);
        return new SharedIdempotentCalls(client, new SingleCreation(client, settings), pause);
    }

    private static Duration checked(String name, Duration length) {
        if (length.toMillis() < 1 || length.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException(name + " must be from 1 millisecond to 366 days");
        }
        return length;
    }
}
