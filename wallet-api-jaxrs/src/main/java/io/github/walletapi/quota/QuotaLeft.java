package io.github.walletapi.quota;

import java.io.Serializable;
import java.time.Duration;

/**
 * What is left of a limit at a moment.
 *
 * @param limit which one
 * @param calls how many calls it still allows now
 * @param nextIn how long until it allows the next one; zero if it does now
 */
public record QuotaLeft(QuotaLimit limit, int calls, Duration nextIn) implements Serializable {}
