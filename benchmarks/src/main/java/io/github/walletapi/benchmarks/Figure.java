package io.github.walletapi.benchmarks;

import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/**
 * A number that this project promises, or wants to know.
 *
 * @param name what is compared with what
 * @param measured our side
 * @param reference what it is compared with
 * @param value of both samples of one round
 * @param bound what it must keep to
 */
record Figure(String name, Subject measured, Subject reference, Value value, Bound bound) {

    /** Its value in one round. */
    double in(Map<Subject, Sample> round) {
        return value.of(sample(round, measured), sample(round, reference));
    }

    private static Sample sample(Map<Subject, Sample> round, Subject subject) {
        return Objects.requireNonNull(round.get(subject), subject::toString);
    }

    /** Makes one number out of two samples. */
    @FunctionalInterface
    interface Value {
        double of(Sample measured, Sample reference);
    }

    /** What a value must keep to. */
    enum Kind {
        AT_MOST,
        AT_LEAST,
        FREE
    }

    /**
     * What a value must keep to.
     *
     * @param kind from which side
     * @param limit the number
     */
    record Bound(Kind kind, double limit) {

        static final Bound NONE = new Bound(Kind.FREE, 0);

        static Bound atMost(double limit) {
            return new Bound(Kind.AT_MOST, limit);
        }

        static Bound atLeast(double limit) {
            return new Bound(Kind.AT_LEAST, limit);
        }

        boolean isMetBy(double value) {
            return switch (kind) {
                case AT_MOST -> value <= limit;
                case AT_LEAST -> value >= limit;
                case FREE -> true;
            };
        }

        @Override
        public String toString() {
            return switch (kind) {
                case AT_MOST -> String.format(Locale.ROOT, "at most %.2f", limit);
                case AT_LEAST -> String.format(Locale.ROOT, "at least %.2f", limit);
                case FREE -> "-";
            };
        }
    }
}
