package io.github.walletapi.sample;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.walletapi.error.Failure;
import io.github.walletapi.error.ServerFailureException;
import org.junit.jupiter.api.Test;

class FailureReportTest {

    @Test
    void theCorrelationIdIsTheReference() {
        Failure failure = Failure.of("GET", "server", 500, "abc-123");

        assertThat(FailureReport.log(new ServerFailureException("x", failure))).isEqualTo("abc-123");
    }

    @Test
    void aFailureWithoutCorrelationIdGetsAReferenceOfItsOwn() {
        Failure failure = Failure.of("GET", "server", 0, null);

        assertThat(FailureReport.log(new ServerFailureException("x", failure))).startsWith("local-");
    }

    @Test
    void linesOfTheLogCannotBeForged() {
        assertThat(FailureReport.oneLine("a\r\nWARN b\u2028c", 100)).isEqualTo("a WARN b c");
        assertThat(FailureReport.oneLine("a\u0085b\u202ec\u2066d\ud800", 100)).isEqualTo("a b c d ");
        assertThat(FailureReport.oneLine("abcdef", 3)).isEqualTo("abc");
    }
}
