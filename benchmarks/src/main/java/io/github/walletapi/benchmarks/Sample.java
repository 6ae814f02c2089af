package io.github.walletapi.benchmarks;

/**
 * What came of measuring once.
 *
 * @param score time per operation, or operations per time
 * @param bytes allocated per operation
 */
record Sample(double score, double bytes) {}
