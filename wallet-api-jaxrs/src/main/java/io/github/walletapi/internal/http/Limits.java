package io.github.walletapi.internal.http;

import java.time.Duration;

/**
 * How long and how much a caller bears with.
 *
 * @param connect until a connection stands, TLS included
 * @param silence between two bytes of an answer
 * @param answer from the end of the request to the end of its answer
 * @param longestAnswer bytes of a body
 */
public record Limits(Duration connect, Duration silence, Duration answer, int longestAnswer) {}
