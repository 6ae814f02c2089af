package io.github.walletapi.internal.http;

import java.time.Duration;

/**
 * How long and how much a caller bears with.
 *
 * @param connect until a connection stands, TLS included
 * @param silence between two bytes of an answer, or two pieces of a long request
 * @param answer from the beginning of the request to the end of its answer
 * @param longestAnswer bytes of a body
 */
public record Limits(Duration connect, Duration silence, Duration answer, int longestAnswer) {

    private static final Duration SHORTEST = Duration.ofMillis(1);

    /** The same, but nothing takes longer than what is left. */
    Limits within(Duration left) {
        return new Limits(shorter(connect, left), silence, shorter(answer, left), longestAnswer);
    }

    private static Duration shorter(Duration limit, Duration left) {
        Duration shorter = limit.compareTo(left) < 0 ? limit : left;
        return shorter.compareTo(SHORTEST) < 0 ? SHORTEST : shorter;
    }
}
