package io.github.walletapi.sample.wallet;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChartScaleTest {

    @ParameterizedTest
    @CsvSource({
        "0,0,0,1,0",
        "0.01,0.02,0,0.005,3",
        "22.99,1100,0,500,0",
        "5,10,0,2.5,1",
        "99999,100000,0,25000,0",
        "-3,7,-5,5,0",
        "-10,-1,-10,2.5,1"
    })
    void marksAreRoundAndHoldAllValuesAndNothing(
            BigDecimal least, BigDecimal most, BigDecimal low, BigDecimal step, int decimals) {
        ChartScale scale = ChartScale.of(List.of(most, least));

        assertThat(scale.low()).isEqualByComparingTo(low);
        assertThat(scale.step()).isEqualByComparingTo(step);
        assertThat(scale.decimals()).isEqualTo(decimals);
        assertThat(Stream.of(least, most, BigDecimal.ZERO).map(scale::share))
                .allMatch(share -> share >= 0 && share <= 1);
    }

    @Test
    void theMarksGoDown() {
        assertThat(ChartScale.of(List.of(new BigDecimal("40"))).marks())
                .usingElementComparator(BigDecimal::compareTo)
                .containsExactly(
                        new BigDecimal("40"),
                        new BigDecimal("30"),
                        new BigDecimal("20"),
                        new BigDecimal("10"),
                        BigDecimal.ZERO);
    }
}
