package io.github.walletapi.grant;

import io.github.walletapi.internal.shared.Digest;
import io.github.walletapi.oauth.Scope;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Authorizations that people have begun and not finished, in the map that nodes share, where each session has one entry.
 * The state of each is random, belongs to one session, is used once and expires. Neither states nor sessions stand in the
 * map, only their digests; and entries are sealed as grants are, so that whoever can write there can end a sign-in but not
 * have it grant more.
 */
final class PendingAuthorizations {

    /** Who has as many pages open comes back to one of the last. */
    static final int MOST_PER_SESSION = 5;

    /** Sessions that have begun and not finished. */
    static final int MOST_SESSIONS = 10_000;

    private final ConcurrentMap<String, String> map;
    private final String prefix;
    private final TokenCipher cipher;
    private final Clock clock;
    private final Duration longest;
    private final Randomness random;
    private final AtomicReference<Instant> swept = new AtomicReference<>(Instant.MIN);
    /** Sessions in the map, as far as this node knows: those it saw, and those it added since. */
    private final AtomicInteger sessions = new AtomicInteger();

    PendingAuthorizations(
            ConcurrentMap<String, String> map,
            String prefix,
            TokenCipher cipher,
            Clock clock,
            Duration longest,
            Randomness random) {
        this.map = map;
        this.prefix = prefix + "state/";
        this.cipher = cipher;
        this.clock = clock;
        this.longest = longest;
        this.random = random;
    }

    /**
     * One that was begun.
     *
     * @param until when it is over, in milliseconds since 1970
     * @param state the digest of its state
     * @param scopes what was wished
     */
    private record Begun(long until, String state, String scopes) {

        static Begun of(String line) {
            String[] parts = line.split("\\|", 3);
            return new Begun(Long.parseLong(parts[0]), parts[1], parts[2]);
        }

        boolean isOver(Instant now) {
            return now.toEpochMilli() >= until;
        }

        @Override
        public String toString() {
            return until + "|" + state + "|" + scopes;
        }
    }

    /** The state to send. */
    String begin(String session, Set<Scope> scopes) {
        String state = random.text();
        Instant now = clock.instant();
        sweep(now);
        String wished = scopes.stream().map(Scope::value).collect(Collectors.joining(" "));
        Begun begun = new Begun(now.plus(longest).toEpochMilli(), digest(state), wished);
        String key = key(session);
        while (true) {
            String found = map.get(key);
            List<Begun> all = new ArrayList<>(read(key, found));
            all.removeIf(other -> other.isOver(now));
            all.add(begun);
            if (replaced(key, found, all.subList(Math.max(0, all.size() - MOST_PER_SESSION), all.size()))) {
                return state;
            }
        }
    }

    /**
     * What was wished, once.
     *
     * @throws UnknownStateException if this session has begun no such thing, or it is too old or finished
     */
    Set<Scope> finish(String session, String state) {
        String key = key(session);
        String digest = digest(state);
        while (true) {
            String found = map.get(key);
            List<Begun> left = new ArrayList<>(read(key, found));
            // Another one's attempt must not use it up: it has another key.
            Begun begun = left.stream()
                    .filter(each -> isSame(each.state, digest))
                    .findFirst()
                    .orElseThrow(UnknownStateException::new);
            left.remove(begun);
            if (!replaced(key, found, left)) {
                continue;
            }
            if (begun.isOver(clock.instant())) {
                throw new UnknownStateException();
            }
            return Scope.parse(begun.scopes);
        }
    }

    /** What is sealed there; nothing if it was cut, changed, put there by others, or sealed by a key that is gone. */
    private List<Begun> read(String key, @Nullable String text) {
        if (text == null) {
            return List.of();
        }
        try {
            String opened = cipher.decrypted(key, text.substring(text.indexOf('|') + 1));
            return opened == null ? List.of() : opened.lines().map(Begun::of).toList();
        } catch (RuntimeException ofAnotherKeyOrVersion) {
            return List.of();
        }
    }

    /** With the time of the last in front, by which those that are over are found without a key. */
    private boolean replaced(String key, @Nullable String found, List<Begun> all) {
        if (all.isEmpty()) {
            return found != null && map.remove(key, found);
        }
        String lines = all.stream().map(Begun::toString).collect(Collectors.joining("\n"));
        String text = all.get(all.size() - 1).until + "|" + cipher.encrypted(key, lines);
        if (found != null) {
            return map.replace(key, found, text);
        }
        boolean added = map.putIfAbsent(key, text) == null;
        if (added) {
            sessions.incrementAndGet();
        }
        return added;
    }

    private String key(String session) {
        return prefix + Digest.of("session", session);
    }

    private static String digest(String state) {
        return Digest.of("state", state);
    }

    /** In the same time wherever they differ. */
    private static boolean isSame(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Most people who do not come back would else stay for ever; once per such time is enough, unless there are too many:
     * then the oldest quarter goes.
     */
    private void sweep(Instant now) {
        Instant last = swept.get();
        boolean recent = now.isBefore(last.plus(longest)) && !last.isAfter(now);
        if ((recent && sessions.get() < MOST_SESSIONS) || !swept.compareAndSet(last, now)) {
            return;
        }
        List<Map.Entry<String, String>> left = new ArrayList<>();
        map.forEach((key, value) -> {
            if (!key.startsWith(prefix)) {
                return;
            }
            if (until(value) <= now.toEpochMilli()) {
                map.remove(key, value);
            } else {
                left.add(Map.entry(key, value));
            }
        });
        int most = left.size() < MOST_SESSIONS ? left.size() : MOST_SESSIONS / 4 * 3;
        left.sort(Comparator.comparingLong(entry -> until(entry.getValue())));
        left.subList(0, left.size() - most).forEach(entry -> map.remove(entry.getKey(), entry.getValue()));
        sessions.set(most);
    }

    /** In the past if it says nothing, and for what lasts longer than it can: it is not ours. */
    private long until(String value) {
        try {
            long until = Long.parseLong(value.substring(0, Math.max(0, value.indexOf('|'))));
            return until > clock.instant().plus(longest).toEpochMilli() ? 0 : until;
        } catch (NumberFormatException notOurs) {
            return 0;
        }
    }
}
