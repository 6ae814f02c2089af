package io.github.walletapi.benchmarks;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * Measures every subject once, each in a new process, and those that are compared right after each other: what else
 * the machine does at that time then disturbs both.
 */
final class Round {

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
            samples.put(subject, measure(subject));
        }
        return samples;
    }

    private Sample measure(Subject subject) throws RunnerException {
        RunResult result = new Runner(new OptionsBuilder()
                        .include(subject.pattern())
                        .threads(subject.threads())
                        .forks(1)
                        .warmupIterations(effort.warmUps())
                        .warmupTime(effort.length())
                        .measurementIterations(effort.iterations())
                        .measurementTime(effort.length())
                        .addProfiler(GCProfiler.class)
                        // A heap that grows while it is measured is one more difference between two processes.
                        .jvmArgsAppend("-Xms512m", "-Xmx512m", serverOption)
                        .shouldFailOnError(true)
                        .verbosity(VerboseMode.SILENT)
                        .build())
                .runSingle();
        Result<?> bytes = Objects.requireNonNull(result.getSecondaryResults().get(ALLOCATED), ALLOCATED);
        // The median, because one iteration in which others had the machine says nothing of the rest.
        Sample sample = new Sample(result.getPrimaryResult().getStatistics().getPercentile(50), bytes.getScore());
        System.out.printf(
                "%s: %.1f %s, %.0f B/op%n",
                subject, sample.score(), result.getPrimaryResult().getScoreUnit(), sample.bytes());
        return sample;
    }
}
