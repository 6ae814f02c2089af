package io.github.walletapi.grant;

import io.github.walletapi.oauth.Scope;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;

/**
 * Authorizations that people have begun and not finished, in the map that nodes share. The state of each is random,
 * belongs to one session, is used once and expires. Neither states nor sessions stand in the map, only their digests.
 */
final class PendingAuthorizations {

    private final ConcurrentMap<String, String> map;
    private final String prefix;
    private final Clock clock;
    private final Duration longest;
    private final Randomness random;
    private final AtomicReference<Instant> swept = new AtomicReference<>(Instant.MIN);

    PendingAuthorizations(
            ConcurrentMap<String, String> map, String prefix, Clock clock, Duration longest, Randomness random) {
        this.map = map;
        this.prefix = prefix + "state/";
        this.clock = clock;
        this.longest = longest;
        this.random = random;
    }

    /** The state to send. */
    String begin(String session, Set<Scope> scopes) {
        String state = random.text();
        Instant now = clock.instant();
        sweep(now);
        String wished = scopes.stream().map(Scope::value).collect(Collectors.joining(" "));
        map.put(key(state), now.plus(longest).toEpochMilli() + "|" + binding(session, state) + "|" + wished);
        return state;
    }

    /**
     * What was wished, once.
     *
     * @throws UnknownStateException if this session has begun no such thing, or it is too old or finished
     */
    Set<Scope> finish(String session, String state) {
        String key = key(state);
        String found = map.get(key);
        String[] parts = found == null ? new String[0] : found.split("\\|", -1);
        // Another one's attempt must not use it up.
        if (found == null || parts.length != 3 || !isSame(parts[1], binding(session, state))) {
            throw new UnknownStateException();
        }
        if (!map.remove(key, found) || isOver(found, clock.instant())) {
            throw new UnknownStateException();
        }
        return Scope.parse(parts[2]);
    }

    private String key(String state) {
        return prefix + Digest.of("state", state);
    }

    private static String binding(String session, String state) {
        return Digest.of("session", session + '\n' + state);
    }

    /** In the same time wherever they differ. */
    private static boolean isSame(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }

    /** Most people who do not come back would else stay for ever; once per such time is enough. */
    private void sweep(Instant now) {
        Instant last = swept.get();
        if (now.isBefore(last.plus(longest)) || !swept.compareAndSet(last, now)) {
            return;
        }
        map.forEach((key, value) -> {
            if (key.startsWith(prefix) && isOver(value, now)) {
                map.remove(key, value);
            }
        });
    }

    private static boolean isOver(String value, Instant now) {
        try {
            return now.toEpochMilli() >= Long.parseLong(value.substring(0, Math.max(0, value.indexOf('|'))));
        } catch (NumberFormatException notOurs) {
            return true;
        }
    }
}
