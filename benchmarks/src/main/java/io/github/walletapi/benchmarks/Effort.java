package io.github.walletapi.benchmarks;

import org.openjdk.jmh.runner.options.TimeValue;

/**
 * How long to measure.
 *
 * @param rounds how often every figure is measured, each time in new processes
 * @param warmUps iterations that do not count
 * @param iterations those that do
 * @param length of each
 * @param forks processes for each; 0 to stay in this one
 */
record Effort(int rounds, int warmUps, int iterations, TimeValue length, int forks) {

    /** About ten minutes; what the README reports. */
    static final Effort FULL = new Effort(5, 10, 10, TimeValue.milliseconds(500), 1);

    /** A minute or so, to see that everything runs; says little of speed. */
    static final Effort QUICK = new Effort(1, 2, 2, TimeValue.milliseconds(500), 1);

    /** Some seconds: everything once, and nothing is measured. The build does it, so that the command goes on to work. */
    static final Effort ONCE = new Effort(1, 0, 1, TimeValue.milliseconds(1), 0);
}
