package io.github.walletapi.idempotency;

import io.github.walletapi.internal.shared.Digest;
import java.time.Instant;
import java.util.concurrent.ConcurrentMap;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a reference, at its place in the map that nodes share: nothing, that a call was sent, or the key that it
 * brought. References are not to be seen there, only their digests.
 */
final class Reference {

    /** Ends the key under which the lease stands. */
    static final String LEASE = "/lease";

    private static final int SENT = 3;
    private static final int CREATED = 5;

    private final ConcurrentMap<String, String> map;
    private final String key;
    private @Nullable String text;

    /**
     * What stands there.
     *
     * @param until when it can be forgotten
     * @param since when the first call was sent that is not settled
     * @param last until when it, or one after it, may have been sent
     * @param total what was asked for; null if no key is known
     * @param transaction the key; null if it is not known
     */
    record Known(
            Instant until,
            Instant since,
            Instant last,
            @Nullable Totals total,
            @Nullable String transaction) {

        private static Known of(String text) {
            String[] parts = text.split("\\|", CREATED);
            boolean created = parts.length == CREATED;
            return new Known(
                    time(parts[0]),
                    time(parts[1]),
                    time(parts[2]),
                    created ? Totals.parse(parts[SENT]) : null,
                    created ? parts[SENT + 1] : null);
        }

        private static Instant time(String millis) {
            return Instant.ofEpochMilli(Long.parseLong(millis));
        }

        @Override
        public String toString() {
            String times = until.toEpochMilli() + "|" + since.toEpochMilli() + "|" + last.toEpochMilli();
            return transaction == null ? times : times + "|" + total + "|" + transaction;
        }
    }

    Reference(ConcurrentMap<String, String> map, String prefix, String reference) {
        this.map = map;
        this.key = prefix + Digest.of("reference", reference);
    }

    String leaseKey() {
        return key + LEASE;
    }

    /** Null if nothing is known; what cannot be read is nothing. */
    @Nullable
    Known read(Instant now) {
        text = map.get(key);
        return text == null || isOver(text, now) ? null : Known.of(text);
    }

    /** What cannot be read is. */
    static boolean isOver(String text, Instant now) {
        try {
            Known known = Known.of(text);
            return !now.isBefore(known.until) || known.since.isAfter(known.last) || known.last.isAfter(known.until);
        } catch (RuntimeException notOurs) {
            return true;
        }
    }

    /** In the place of what was read or written here last; false if another has changed it since. */
    boolean write(Known known) {
        String next = known.toString();
        boolean stored = text == null ? map.putIfAbsent(key, next) == null : map.replace(key, text, next);
        if (stored) {
            text = next;
        }
        return stored;
    }

    /** Forgets it, unless another has changed it. */
    void remove() {
        if (text != null && map.remove(key, text)) {
            text = null;
        }
    }
}
