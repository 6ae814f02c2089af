package io.github.walletapi.sample.wallet;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds round numbers that hold some values and nothing, in four steps.
 *
 * @param low where it begins
 * @param step from one mark to the next
 */
record ChartScale(BigDecimal low, BigDecimal step) {

    private static final int STEPS = 4;
    private static final List<BigDecimal> ROUND =
            List.of(new BigDecimal("1"), new BigDecimal("2"), new BigDecimal("2.5"), new BigDecimal("5"));

    /** Finds the smallest that does. */
    static ChartScale of(List<BigDecimal> values) {
        BigDecimal least = values.stream().reduce(BigDecimal.ZERO, BigDecimal::min);
        BigDecimal most = values.stream().reduce(BigDecimal.ZERO, BigDecimal::max);
        if (least.compareTo(most) == 0) {
            return new ChartScale(BigDecimal.ZERO, BigDecimal.ONE);
        }
        BigDecimal range = most.subtract(least);
        int power = range.precision() - range.scale() - 2;
        for (; ; power++) {
            for (BigDecimal round : ROUND) {
                BigDecimal step = round.scaleByPowerOfTen(power);
                BigDecimal low = least.divideToIntegralValue(step).multiply(step);
                low = low.compareTo(least) > 0 ? low.subtract(step) : low;
                if (low.add(step.multiply(BigDecimal.valueOf(STEPS))).compareTo(most) >= 0) {
                    return new ChartScale(low, step);
                }
            }
        }
    }

    /** Lists the marks, from above. */
    List<BigDecimal> marks() {
        List<BigDecimal> marks = new ArrayList<>();
        for (int i = STEPS; i >= 0; i--) {
            marks.add(low.add(step.multiply(BigDecimal.valueOf(i))));
        }
        return marks;
    }

    /** Tells how many decimals the marks need. */
    int decimals() {
        return Math.max(0, step.stripTrailingZeros().scale());
    }

    /** Tells how far up a value stands, from 0 to 1. */
    double share(BigDecimal value) {
        return value.subtract(low)
                .divide(step.multiply(BigDecimal.valueOf(STEPS)), MathContext.DECIMAL64)
                .doubleValue();
    }
}
