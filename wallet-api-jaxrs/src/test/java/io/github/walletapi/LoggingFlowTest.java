package io.github.walletapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.walletapi.error.ServerFailureException;
import io.github.walletapi.listener.CallListener;
import io.github.walletapi.request.ApiRequest;
import io.github.walletapi.retry.RetryPolicy;
import io.github.walletapi.sandbox.CannedAnswer;
import io.github.walletapi.sandbox.SandboxExtension;
import io.github.walletapi.sandbox.SandboxServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What is logged: where, how often, and what of it may be shown. */
@SuppressWarnings("StreamResourceLeak") // A test may be blunter than the library.
class LoggingFlowTest {

    private static final Pattern LOGGER = Pattern.compile("System\\.getLogger\\(([^)]*)\\)");

    @RegisterExtension
    static final SandboxExtension SANDBOX =
            SandboxExtension.create(SandboxServer.builder().client(Flow.ID, Flow.KEY));

    /** All that the library logs while it is open. */
    private static final class Log extends Handler implements AutoCloseable {
        private final Logger logger = Logger.getLogger("io.github.walletapi");
        private final List<String> lines = new CopyOnWriteArrayList<>();

        Log() {
            logger.addHandler(this);
            logger.setLevel(Level.ALL);
            logger.setUseParentHandlers(false);
        }

        @Override
        public void publish(LogRecord entry) {
            String text = entry.getParameters() == null
                    ? entry.getMessage()
                    : MessageFormat.format(entry.getMessage(), entry.getParameters());
            lines.add(entry.getLoggerName() + " " + entry.getLevel() + " " + text
                    + (entry.getThrown() == null ? "" : entry.getThrown()));
        }

        @Override
        public void flush() {}

        @Override
        public void close() {
            logger.removeHandler(this);
            logger.setLevel(null);
            logger.setUseParentHandlers(true);
        }
    }

    @Test
    void everyCategoryIsDocumented() throws IOException {
        String documented = Files.readString(Path.of("..", "docs", "observability.md"));
        try (Stream<Path> modules =
                        Stream.of("wallet-api-jaxrs", "wallet-api-cdi").map(name -> Path.of("..", name));
                Stream<Path> files = modules.flatMap(LoggingFlowTest::sources)) {
            List<String> categories = files.flatMap(LoggingFlowTest::loggers).toList();
            assertThat(categories)
                    .isNotEmpty()
                    .allSatisfy(category -> assertThat(documented).contains("`" + category.replace("\"", "") + "`"))
                    .allMatch(category -> category.startsWith("\"io.github.walletapi."));
        }
    }

    private static Stream<Path> sources(Path module) {
        try {
            return Files.walk(module.resolve(Path.of("src", "main", "java"))).filter(Files::isRegularFile);
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    private static Stream<String> loggers(Path source) {
        try {
            return LOGGER.matcher(Files.readString(source)).results().map((MatchResult found) -> found.group(1));
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    @Test
    void aListenerThatFailsIsReportedOnceAndFailsNoCall() {
        CallListener broken = started -> {
            throw new NoSuchMethodError("zzqq");
        };
        CallListener half = started -> ended -> {
            throw new IllegalStateException("zzqq");
        };
        try (Log log = new Log();
                WalletApi wallet = Flow.client(SANDBOX.server())
                        .listener(broken)
                        .listener(half)
                        .build()) {
            for (int i = 0; i < 3; i++) {
                assertThat(wallet.server().info()).isNotNull();
            }
            assertThat(log.lines)
                    .hasSize(2)
                    .allMatch(line ->
                            line.startsWith("io.github.walletapi.listener WARNING A listener of calls failed: "))
                    .noneMatch(line -> line.contains("zzqq"));
        }
    }

    @Test
    void aClockThatIsNotBelievedIsAWarningOnce() {
        SANDBOX.server()
                .answerWith(
                        "GET",
                        "/rest/v1/server",
                        CannedAnswer.status(200)
                                .header("Date", "Sun, 06 Nov 1994 08:49:37 GMT")
                                .body("{\"time\":1}"));
        try (Log log = new Log();
                WalletApi wallet = Flow.client(SANDBOX.server()).build()) {
            for (int i = 0; i < 3; i++) {
                wallet.server().info();
            }
            assertThat(log.lines.stream().filter(line -> line.startsWith("io.github.walletapi.clock WARNING")))
                    .hasSize(1);
        }
    }

    @Test
    void nothingThatACallerOrTheServerSaysIsShown() {
        SANDBOX.server()
                .answerWith(
                        "GET",
                        "/rest/v1/wallet",
                        CannedAnswer.status(503)
                                .header("X-Word", "zzqq1")
                                .body("{\"error\":\"zzqq2\",\"error_description\":\"zzqq3\"}"));
        try (Log log = new Log();
                WalletApi wallet = Flow.client(SANDBOX.server())
                        .retry(RetryPolicy.DEFAULT.withMaxAttempts(2))
                        .pause(wait -> {})
                        .build()) {
            ApiRequest request = ApiRequest.get("rest/v1/wallet/{walletId}")
                    .path("walletId", "zzqq4")
                    .query("phone", "zzqq5");
            assertThatThrownBy(() -> wallet.send(request)).isInstanceOf(ServerFailureException.class);
            assertThat(log.lines)
                    .singleElement()
                    .asString()
                    .matches("io\\.github\\.walletapi\\.retry FINE Attempt 1 of GET rest/v1/wallet/\\{walletId} failed"
                            + " \\(ServerFailureException\\); again in \\d+ ms");
        }
    }
}
