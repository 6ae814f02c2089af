package io.github.walletapi.internal.shared;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.ConcurrentMap;
import org.jspecify.annotations.Nullable;

/**
 * The right to do something, which one of all nodes has at a time: an entry in the map, with its end. It ends by
 * itself, so that a node which died does not keep the others from going on.
 */
public final class Lease {

    private final ConcurrentMap<String, String> state;
    private final String key;
    private final Clock clock;
    private final Duration length;
    private final String owner = UUID.randomUUID().toString();
    private @Nullable String held;
    private boolean takenOver;
    private @Nullable String seen;
    private Instant seenSince = Instant.EPOCH;

    /** Under a key of a map that all nodes share. */
    public Lease(ConcurrentMap<String, String> state, String key, Clock clock, Duration length) {
        this.state = state;
        this.key = key;
        this.clock = clock;
        this.length = length;
    }

    /** False if another node has it. */
    public boolean take() {
        Instant now = clock.instant();
        String mine = now.plus(length).toEpochMilli() + " " + owner;
        String other = state.get(key);
        boolean taken = other == null
                ? state.putIfAbsent(key, mine) == null
                : isOver(other, now) && state.replace(key, other, mine);
        held = taken ? mine : null;
        takenOver = taken && other != null;
        return taken;
    }

    /** Whether nobody else can be at what it is for: it was taken from nobody, and nobody has taken it since. */
    public boolean isUndisputed() {
        return held != null && !takenOver && held.equals(state.get(key));
    }

    /** Lets others have it, if it is still held. */
    public void release() {
        if (held != null) {
            state.remove(key, held);
            held = null;
        }
    }

    /** Its time is over, or it has stood there unchanged for as long, whatever its time says: clocks of nodes differ. */
    private boolean isOver(String text, Instant now) {
        if (!text.equals(seen) || seenSince.isAfter(now)) {
            seen = text;
            seenSince = now;
        }
        return !now.isBefore(seenSince.plus(length)) || !now.isBefore(end(text));
    }

    private static Instant end(String text) {
        try {
            return Instant.ofEpochMilli(Long.parseLong(text.substring(0, text.indexOf(' '))));
        } catch (IndexOutOfBoundsException | NumberFormatException unreadable) {
            return Instant.MAX;
        }
    }
}
