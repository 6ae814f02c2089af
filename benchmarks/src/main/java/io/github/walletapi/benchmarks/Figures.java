package io.github.walletapi.benchmarks;

import io.github.walletapi.benchmarks.Figure.Bound;
import io.github.walletapi.benchmarks.Figure.Value;
import java.util.List;

/** All figures, in the order of the table. Those of one benchmark stand together, so they are measured together. */
final class Figures {

    private static final Value SCORE = (measured, reference) -> measured.score() / reference.score();
    private static final Value KIBIBYTES = (measured, reference) -> measured.bytes() / 1024;

    private static final Subject LIMIT = new Subject(SigningBenchmark.class, "limit", 1);
    private static final Subject SIGN = new Subject(SigningBenchmark.class, "sign", 1);
    private static final Subject FILTER = new Subject(SigningBenchmark.class, "filter", 1);
    private static final Subject DECODE = new Subject(DecodingBenchmark.class, "decode", 1);
    private static final Subject PLAIN = new Subject(DecodingBenchmark.class, "plain", 1);
    private static final Subject TEXTUAL = new Subject(DecodingBenchmark.class, "textual", 1);

    static final List<Figure> ALL = List.of(
            new Figure("sign: time / limit", SIGN, LIMIT, SCORE, Bound.atMost(1.6)),
            new Figure("sign: KiB per signature", SIGN, LIMIT, KIBIBYTES, Bound.atMost(1.5)),
            new Figure("sign in the filter: time / limit", FILTER, LIMIT, SCORE, Bound.NONE),
            new Figure("sign in the filter: KiB", FILTER, LIMIT, KIBIBYTES, Bound.NONE),
            call(1),
            call(16),
            new Figure("decode: time / plain JSON-B", DECODE, PLAIN, SCORE, Bound.atMost(1.1)),
            new Figure("decode: time / textual records", DECODE, TEXTUAL, SCORE, Bound.NONE));

    private Figures() {}

    private static Figure call(int threads) {
        return new Figure(
                "call, threads " + threads + ": throughput / bare",
                new Subject(CallBenchmark.class, "call", threads, Subject.Turn.SECOND),
                new Subject(CallBenchmark.class, "call", threads, Subject.Turn.FIRST),
                SCORE,
                Bound.atLeast(0.95));
    }
}
