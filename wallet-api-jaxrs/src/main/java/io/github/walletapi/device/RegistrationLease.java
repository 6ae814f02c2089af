package io.github.walletapi.device;

import io.github.walletapi.device.Entry.Claim;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The right to register, which one of all threads and nodes has at a time: a claim in the store. It ends by itself, so
 * that a node which died does not keep the others waiting.
 */
final class RegistrationLease {

    private final Settings settings;
    private final Entries entries;
    private final String owner;
    private @Nullable String held;
    private @Nullable String seen;
    private Instant seenSince = Instant.EPOCH;

    RegistrationLease(Settings settings, Entries entries) {
        this.settings = settings;
        this.entries = entries;
        this.owner = settings.owner().get();
    }

    /** Where nobody has claimed anything. */
    boolean take() {
        String mine = claim(settings.lease());
        return holds(mine, settings.store().putIfAbsent(settings.key(), mine));
    }

    /**
     * In the place of a claim that no longer counts: its time is over, or it has stood there unchanged for a whole
     * lease, whatever its time says. Clocks of nodes differ.
     */
    boolean takeOver(String text, Claim other) {
        Instant now = settings.clock().instant();
        if (!text.equals(seen) || seenSince.isAfter(now)) {
            seen = text;
            seenSince = now;
        }
        if (now.isBefore(other.until()) && now.isBefore(seenSince.plus(settings.lease()))) {
            return false;
        }
        String mine = claim(settings.lease());
        return holds(mine, settings.store().replace(settings.key(), text, mine));
    }

    /** For a pause and the attempt after it; false if it ended, and somebody else has it. */
    boolean extend(Duration pause) {
        if (held == null) {
            return false;
        }
        String mine = claim(pause.plus(settings.lease()));
        return holds(mine, settings.store().replace(settings.key(), held, mine));
    }

    /** Lets the others try. What goes wrong here is added to what went wrong before; the claim then ends by itself. */
    void release(Exception failure) {
        try {
            if (held != null) {
                settings.store().remove(settings.key(), held);
            }
        } catch (RuntimeException alsoFailed) {
            failure.addSuppressed(alsoFailed);
        }
    }

    private String claim(Duration length) {
        return entries.write(new Claim(owner, settings.clock().instant().plus(length)));
    }

    private boolean holds(String mine, boolean stored) {
        held = stored ? mine : null;
        return stored;
    }
}
