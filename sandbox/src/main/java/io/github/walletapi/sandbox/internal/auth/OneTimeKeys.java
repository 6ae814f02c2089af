package io.github.walletapi.sandbox.internal.auth;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Issues keys of forms and sessions: each works once, for half an hour, and only the last 1000 work. */
public final class OneTimeKeys<T> {
    private static final int MOST = 1000;
    private static final Duration LIFE = Duration.ofMinutes(30);

    private record Entry<T>(T value, Instant until) {}

    private final Map<String, Entry<T>> entries = new LinkedHashMap<>();

    public String issue(T value, Instant now) {
        if (entries.size() == MOST) {
            entries.remove(entries.keySet().iterator().next());
        }
        String key = Secrets.random(32);
        entries.put(key, new Entry<>(value, now.plus(LIFE)));
        return key;
    }

    /** Returns the value of a key without using it up. */
    @Nullable
    public T peek(String key, Instant now) {
        Entry<T> entry = entries.get(key);
        return entry == null || !now.isBefore(entry.until()) ? null : entry.value();
    }

    @Nullable
    public T consume(String key, Instant now) {
        T value = peek(key, now);
        entries.remove(key);
        return value;
    }
}
