package io.github.walletapi.sample;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.walletapi.error.ConnectionFailedException;
import io.github.walletapi.error.Failure;
import io.github.walletapi.error.ServerFailureException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
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
    void aCauseIsNamedAndCannotForgeALine() {
        List<String> lines = new ArrayList<>();
        Logger log = Logger.getLogger("io.github.walletapi.sample");
        Handler handler = new Handler() {
            @Override
            public void publish(LogRecord line) {
                lines.add(new SimpleFormatter().formatMessage(line));
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        log.addHandler(handler);
        try {
            FailureReport.log(new ConnectionFailedException(
                    "No connection", Failure.of("GET", "server", 0, "abc"), new IOException("a\r\nWARN b\u2028c")));
        } finally {
            log.removeHandler(handler);
        }
        assertThat(lines)
                .singleElement()
                .asString()
                .startsWith("abc ")
                .contains("No connection", "java.io.IOException")
                .doesNotContain("WARN", "\n", "\u2028");
    }
}
