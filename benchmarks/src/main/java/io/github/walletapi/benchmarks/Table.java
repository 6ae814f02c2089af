package io.github.walletapi.benchmarks;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** What all rounds say together: of each figure the median, and how far apart the rounds are. */
final class Table {

    private static final String ROW = "%-36s %8s  %-15s %-14s %s";

    private final List<Row> rows;

    Table(List<Figure> figures, List<Map<Subject, Sample>> rounds) {
        rows = figures.stream().map(figure -> Row.of(figure, rounds)).toList();
    }

    boolean allMet() {
        return rows.stream().allMatch(row -> row.figure().bound().isMetBy(row.median()));
    }

    @Override
    public String toString() {
        return String.format(ROW, "figure", "median", "min .. max", "target", "")
                + rows.stream().map(Row::toString).collect(Collectors.joining("\n", "\n", ""));
    }

    private record Row(Figure figure, double min, double median, double max) {

        static Row of(Figure figure, List<Map<Subject, Sample>> rounds) {
            double[] sorted = rounds.stream().mapToDouble(figure::in).sorted().toArray();
            return new Row(figure, sorted[0], sorted[sorted.length / 2], sorted[sorted.length - 1]);
        }

        @Override
        public String toString() {
            String verdict = figure.bound().isMetBy(median) ? "met" : "NOT MET";
            return String.format(
                    ROW,
                    figure.name(),
                    String.format(Locale.ROOT, "%.2f", median),
                    String.format(Locale.ROOT, "%.2f .. %.2f", min, max),
                    figure.bound(),
                    figure.bound().kind() == Figure.Kind.FREE ? "" : verdict);
        }
    }
}
