package io.github.walletapi.faults;

import io.github.walletapi.error.ConnectionFailedException;
import io.github.walletapi.request.ApiRequest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What a run shows: a line for each fault and method. */
final class FaultTable {
    private static final String LINE = "%-24s %-6s %8s %9s %8s  %s";

    private final List<FaultOutcome> outcomes;

    FaultTable(List<FaultOutcome> outcomes) {
        this.outcomes = outcomes;
    }

    @Override
    public String toString() {
        List<String> lines = new ArrayList<>();
        lines.add(LINE.formatted("Fault", "Method", "injected", "recovered", "executed", "failed, by type"));
        lines.add(LINE.formatted("", "", "", "", "twice", ""));
        for (Fault fault : Fault.values()) {
            for (ApiRequest.Method method : ApiRequest.Method.values()) {
                lines.add(line(
                        fault.label(),
                        method.name(),
                        outcomes.stream()
                                .filter(outcome -> outcome.met().fault() == fault
                                        && outcome.met().method() == method)
                                .toList()));
            }
        }
        lines.add(line("all", "", outcomes));
        lines.add("slowest GET that recovered: "
                + outcomes.stream()
                        .filter(outcome -> outcome.succeeded() && outcome.met().onlyReads())
                        .map(FaultOutcome::took)
                        .max(Duration::compareTo)
                        .orElse(Duration.ZERO)
                        .toMillis()
                + " ms, of " + FaultOutcome.DEADLINE.toMillis());
        return String.join(System.lineSeparator(), lines);
    }

    private static String line(String fault, String method, List<FaultOutcome> some) {
        Map<String, Long> failures = some.stream()
                .filter(outcome -> !outcome.succeeded())
                .collect(Collectors.groupingBy(FaultTable::type, TreeMap::new, Collectors.counting()));
        return LINE.formatted(
                        fault,
                        method,
                        some.size(),
                        some.stream().filter(FaultOutcome::succeeded).count(),
                        some.stream().filter(FaultOutcome::executedTwice).count(),
                        failures.entrySet().stream()
                                .map(type -> type.getKey() + " " + type.getValue())
                                .collect(Collectors.joining(", ")))
                .stripTrailing();
    }

    private static String type(FaultOutcome outcome) {
        String name = String.valueOf(
                        outcome.failure() == null
                                ? null
                                : outcome.failure().getClass().getSimpleName())
                .replace("Exception", "");
        return outcome.failure() instanceof ConnectionFailedException lost && !lost.mayHaveBeenSent()
                ? name + " (not sent)"
                : name;
    }
}
