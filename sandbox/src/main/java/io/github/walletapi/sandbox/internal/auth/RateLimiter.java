package io.github.walletapi.sandbox.internal.auth;

import io.github.walletapi.sandbox.internal.error.ApiException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Counts calls and refuses those beyond a limit; guarded by the lock of the dispatcher. */
public final class RateLimiter {
    private static final String DOCUMENTED = "4/4m,50/24h,token:60/1m,account:1000/1h";
    private static final Pattern LIMIT =
            Pattern.compile("(?:(locations|token|account):)?([1-9][0-9]{0,8})/([1-9][0-9]{0,8})([smh])");
    private static final Map<String, Duration> UNITS =
            Map.of("s", Duration.ofSeconds(1), "m", Duration.ofMinutes(1), "h", Duration.ofHours(1));

    /** @param subject what is counted: {@code locations}, {@code token} or {@code account} */
    private record Limit(String subject, int calls, Duration window) {}

    private record Counter(Limit limit, @Nullable Object who) {}

    private final List<Limit> limits;
    /** Keeps the time of each call: no window has more calls than the limit, wherever it begins. */
    private final Map<Counter, Deque<Instant>> calls = new HashMap<>();

    private RateLimiter(List<Limit> limits) {
        this.limits = limits;
    }

    public static RateLimiter unlimited() {
        return new RateLimiter(List.of());
    }

    public static RateLimiter parse(String text) {
        String[] parts = (text.equals("documented") ? DOCUMENTED : text).split(",", -1);
        return new RateLimiter(Stream.of(parts).map(RateLimiter::limit).toList());
    }

    private static Limit limit(String text) {
        Matcher parts = LIMIT.matcher(text);
        if (!parts.matches()) {
            throw new IllegalArgumentException("a quota is documented, or calls and time such as 4/4m,50/24h,"
                    + "token:60/1m,account:1000/1h, with s, m or h");
        }
        String subject = parts.group(1) == null ? "locations" : parts.group(1);
        Duration window =
                UNITS.getOrDefault(parts.group(4), Duration.ZERO).multipliedBy(Long.parseLong(parts.group(3)));
        return new Limit(subject, Integer.parseInt(parts.group(2)), window);
    }

    /** Returns a rate limiter with the same limits that has counted nothing yet. */
    public RateLimiter withoutCounts() {
        return new RateLimiter(limits);
    }

    /** Counts a call, or refuses it and says when it would be answered; a refused call does not count. */
    public void acquire(Caller caller, boolean locationSearch, Instant now) {
        calls.forEach((counter, times) ->
                times.removeIf(time -> !time.plus(counter.limit().window()).isAfter(now)));
        calls.values().removeIf(Deque::isEmpty);
        List<Counter> counters = limits.stream()
                .map(limit -> new Counter(limit, counted(limit, caller, locationSearch)))
                .filter(counter -> counter.who() != null)
                .toList();
        counters.stream()
                .filter(counter -> taken(counter).size() >= counter.limit().calls())
                .map(counter -> Duration.between(
                        now, taken(counter).getFirst().plus(counter.limit().window())))
                .max(Duration::compareTo)
                .ifPresent(wait -> {
                    throw ApiException.rateLimited("The quota is used up", wait);
                });
        counters.forEach(counter ->
                calls.computeIfAbsent(counter, first -> new ArrayDeque<>()).addLast(now));
    }

    private Deque<Instant> taken(Counter counter) {
        return calls.getOrDefault(counter, new ArrayDeque<>());
    }

    /** Returns whose calls are counted together; null for a call that this limit is not for. */
    private static @Nullable Object counted(Limit limit, Caller caller, boolean locationSearch) {
        Token token = caller.token();
        return switch (limit.subject()) {
            case "locations" -> locationSearch ? caller.client().macId() : null;
            case "token" -> token;
            default -> token == null ? caller.client().userId() : token.grant().userId();
        };
    }
}
