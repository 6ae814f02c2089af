package io.github.walletapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Counts what a sandbox says of its requests, of which it does not remember all. */
final class Tally implements Consumer<String> {
    private static final Pattern LINE = Pattern.compile("([A-Z]+) \\S+ -> ([0-9]+) .*");

    private final Map<String, Long> counts = new ConcurrentHashMap<>();

    @Override
    public void accept(String line) {
        Matcher matcher = LINE.matcher(line + " ");
        counts.merge(matcher.matches() ? matcher.group(1) + " " + matcher.group(2) : line, 1L, Long::sum);
    }

    long of(String method, int status) {
        return counts.getOrDefault(method + " " + status, 0L);
    }

    void hasNothingBut(int... statuses) {
        assertThat(counts.keySet())
                .allMatch(count -> Arrays.stream(statuses).anyMatch(status -> count.endsWith(" " + status)));
    }
}
