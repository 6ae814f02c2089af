package io.github.walletapi.benchmarks;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * Measures every subject once, each in a new process if the effort says so, and those that are compared right after each other: what else
 * the machine does at that time then disturbs both.
 */
final class Round {

    /** How much longer those who take turns are measured: they need no process more. */
    private static final int TURNS = 2;

    private static final String ALLOCATED = "gc.alloc.rate.norm";

    private final Effort effort;
    private final String serverOption;

    Round(Effort effort, String serverOption) {
        this.effort = effort;
        this.serverOption = serverOption;
    }

    /** In the order of the figures, or the other way round: who is first must not matter in the end. */
    Map<Subject, Sample> measure(List<Figure> figures, boolean reversed) throws RunnerException {
        Set<Subject> subjects = new LinkedHashSet<>();
        for (Figure figure : figures) {
            subjects.add(figure.reference());
            subjects.add(figure.measured());
        }
        List<Subject> order = new ArrayList<>(subjects);
        if (reversed) {
            Collections.reverse(order);
        }
        Map<Subject, Sample> samples = new LinkedHashMap<>();
        for (Subject subject : order) {
            if (!samples.containsKey(subject)) {
                samples.putAll(measure(subject));
            }
        }
        return samples;
    }

    /** The subject, or all that take turns with it. */
    private Map<Subject, Sample> measure(Subject subject) throws RunnerException {
        boolean turns = subject.turn() != Subject.Turn.ALL;
        int times = turns ? 2 * TURNS : 1;
        RunResult result = new Runner(new OptionsBuilder()
                        .include(subject.pattern())
                        .threads(subject.threads())
                        .forks(effort.forks())
                        .warmupIterations(turns ? 2 * effort.warmUps() : effort.warmUps())
                        .warmupTime(effort.length())
                        .measurementIterations(effort.iterations() * times)
                        .measurementTime(effort.length())
                        .addProfiler(GCProfiler.class)
                        // A heap that grows while it is measured is one more difference between two processes.
                        .jvmArgsAppend("-Xms512m", "-Xmx512m", serverOption)
                        .shouldFailOnError(true)
                        .verbosity(VerboseMode.SILENT)
                        .build())
                .runSingle();
        List<IterationResult> iterations = result.getBenchmarkResults().stream()
                .flatMap(fork -> fork.getIterationResults().stream())
                .toList();
        if (!turns) {
            return Map.of(subject, sample(subject, iterations, 0, 1));
        }
        Subject first = new Subject(subject.type(), subject.method(), subject.threads(), Subject.Turn.FIRST);
        Subject second = new Subject(subject.type(), subject.method(), subject.threads(), Subject.Turn.SECOND);
        return Map.of(first, sample(first, iterations, 0, 2), second, sample(second, iterations, 1, 2));
    }

    /** The median, because one iteration in which others had the machine says nothing of the rest. */
    private static Sample sample(Subject subject, List<IterationResult> iterations, int from, int step) {
        double score = median(iterations, from, step, iteration -> iteration.getPrimaryResult());
        double bytes = median(
                iterations,
                from,
                step,
                iteration ->
                        Objects.requireNonNull(iteration.getSecondaryResults().get(ALLOCATED), ALLOCATED));
        String unit = iterations.get(0).getPrimaryResult().getScoreUnit();
        System.out.printf("%s: %.1f %s, %.0f B/op%n", subject, score, unit, bytes);
        return new Sample(score, bytes);
    }

    private static double median(
            List<IterationResult> iterations, int from, int step, Function<IterationResult, Result<?>> result) {
        double[] sorted = IntStream.range(0, iterations.size())
                .filter(index -> index % step == from)
                .mapToDouble(index -> result.apply(iterations.get(index)).getScore())
                .sorted()
                .toArray();
        return sorted[sorted.length / 2];
    }
}
