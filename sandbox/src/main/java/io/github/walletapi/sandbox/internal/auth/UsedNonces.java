package io.github.walletapi.sandbox.internal.auth;

import java.util.HashSet;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;

/** Remembers nonces by second, and forgets those that the check of the time refuses anyway. */
public final class UsedNonces {
    private record Use(String clientId, String nonce) {}

    private final NavigableMap<Long, Set<Use>> bySecond = new TreeMap<>();

    /** Remembers a nonce; returns false when this client has used it in the same second before. */
    boolean remember(String clientId, String nonce, long second, long oldestSecond) {
        bySecond.headMap(oldestSecond).clear();
        return bySecond.computeIfAbsent(second, ignored -> new HashSet<>()).add(new Use(clientId, nonce));
    }

    int size() {
        return bySecond.values().stream().mapToInt(Set::size).sum();
    }
}
