package io.github.walletapi.internal.shared;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.ConcurrentMap;
import org.jspecify.annotations.Nullable;

/**
 * The right to do something, which one of all threads and nodes has at a time: a claim where all see it, with its end.
 * It ends by itself, so that a node which died does not keep the others from going on.
 */
public final class Lease {

    private final Place place;
    private final Clock clock;
    private final Duration length;
    private final String owner;
    private @Nullable String held;
    private boolean takenOver;
    private @Nullable String seen;
    private Instant seenSince = Instant.EPOCH;

    /** Where claims stand, and how they are written. Every method is atomic for all who share the place. */
    public interface Place {

        /** What stands there; null if nothing does. */
        @Nullable
        String text();

        /** Writes where nothing stands; tells whether it did. */
        boolean putIfAbsent(String text);

        /** Writes in the place of exactly the old text; tells whether it did. */
        boolean replace(String old, String text);

        /** Removes exactly this text. */
        void remove(String text);

        /** The text of a claim. */
        String claim(String owner, Instant until);

        /** The end of a claim, which is {@link Instant#MAX} where it cannot be read; null if the text is no claim. */
        @Nullable
        Instant end(String text);
    }

    /** At a place, for an owner whose name nobody else has. */
    public Lease(Place place, Clock clock, Duration length, String owner) {
        this.place = place;
        this.clock = clock;
        this.length = length;
        this.owner = owner;
    }

    /** Under a key of a map that all nodes share. */
    public Lease(ConcurrentMap<String, String> state, String key, Clock clock, Duration length) {
        this(new KeyOfMap(state, key), clock, length, UUID.randomUUID().toString());
    }

    /** False if another has it. */
    public boolean take() {
        String other = place.text();
        String mine = claim(length);
        boolean taken = other == null ? place.putIfAbsent(mine) : isOver(other) && place.replace(other, mine);
        takenOver = taken && other != null;
        return holds(mine, taken);
    }

    /** For a pause and what comes after it; false if it ended, and another has it. */
    public boolean extend(Duration pause) {
        if (held == null) {
            return false;
        }
        String mine = claim(pause.plus(length));
        return holds(mine, place.replace(held, mine));
    }

    /** Whether nobody else can be at what it is for: it was taken from nobody, and nobody has taken it since. */
    public boolean isUndisputed() {
        return held != null && !takenOver && held.equals(place.text());
    }

    /** Lets others have it, if it is still held. */
    public void release() {
        if (held != null) {
            place.remove(held);
            held = null;
        }
    }

    private String claim(Duration time) {
        return place.claim(owner, clock.instant().plus(time));
    }

    private boolean holds(String mine, boolean stored) {
        held = stored ? mine : null;
        return stored;
    }

    /** Its time is over, or it has stood there unchanged for as long, whatever its time says: clocks of nodes differ. */
    private boolean isOver(String text) {
        Instant end = place.end(text);
        if (end == null) {
            return false;
        }
        Instant now = clock.instant();
        if (!text.equals(seen) || seenSince.isAfter(now)) {
            seen = text;
            seenSince = now;
        }
        return !now.isBefore(seenSince.plus(length)) || !now.isBefore(end);
    }

    /** All that stands there is a claim. */
    private record KeyOfMap(ConcurrentMap<String, String> state, String key) implements Place {

        @Override
        public @Nullable String text() {
            return state.get(key);
        }

        @Override
        public boolean putIfAbsent(String text) {
            return state.putIfAbsent(key, text) == null;
        }

        @Override
        public boolean replace(String old, String text) {
            return state.replace(key, old, text);
        }

        @Override
        public void remove(String text) {
            state.remove(key, text);
        }

        @Override
        public String claim(String owner, Instant until) {
            return until.toEpochMilli() + " " + owner;
        }

        @Override
        public Instant end(String text) {
            try {
                return Instant.ofEpochMilli(Long.parseLong(text.substring(0, text.indexOf(' '))));
            } catch (IndexOutOfBoundsException | NumberFormatException unreadable) {
                return Instant.MAX;
            }
        }
    }
}
