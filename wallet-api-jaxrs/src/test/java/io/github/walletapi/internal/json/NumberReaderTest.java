package io.github.walletapi.internal.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.walletapi.internal.shared.JsonBounds;
import java.math.BigDecimal;
import java.math.BigInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NumberReaderTest {

    public record Numbers(BigDecimal decimal, BigInteger whole) {}

    private static final String LONGEST = "9".repeat(JsonBounds.LONGEST_NUMBER);

    @Test
    void numbersAreReadFromTextsToo() {
        Numbers numbers = Samples.read("{\"decimal\":\"0.10\",\"whole\":\"" + LONGEST + "\"}", Numbers.class);

        assertThat(numbers).isEqualTo(new Numbers(new BigDecimal("0.10"), new BigInteger(LONGEST)));
    }

    /** Of a million digits, one costs seconds. */
    @ParameterizedTest
    @ValueSource(strings = {"decimal", "whole"})
    void textOfTooManyDigitsIsRefusedBeforeItIsRead(String member) {
        String digits = "9".repeat(JsonBounds.LONGEST_NUMBER + 1);

        assertThatExceptionOfType(UnreadableBody.class)
                .isThrownBy(() -> Samples.read("{\"" + member + "\":\"" + digits + "\"}", Numbers.class))
                .withMessageContaining(JsonBounds.TOO_LONG);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e1001", "\"1e1001\"", "1e999999999", "\"1e999999999\""})
    void shortTextOfALongWholeNumberIsRefusedBeforeItIsWrittenOut(String number) {
        assertThatExceptionOfType(UnreadableBody.class)
                .isThrownBy(() -> Samples.read("{\"whole\":" + number + "}", Numbers.class))
                .withMessageContaining(JsonBounds.TOO_LONG);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.5", "\"1.5\"", "\"x\"", "true", "[1]", "\" 1\""})
    void whatIsNoWholeNumberIsRefused(String value) {
        assertThatExceptionOfType(UnreadableBody.class)
                .isThrownBy(() -> Samples.read("{\"whole\":" + value + "}", Numbers.class));
    }
}
