package io.github.walletapi.sample;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.walletapi.error.ClockSkewException;
import io.github.walletapi.error.ConflictException;
import io.github.walletapi.error.ConnectionFailedException;
import io.github.walletapi.error.ErrorCode;
import io.github.walletapi.error.Failure;
import io.github.walletapi.error.ForbiddenException;
import io.github.walletapi.error.InvalidCredentialsException;
import io.github.walletapi.error.InvalidParametersException;
import io.github.walletapi.error.NotFoundException;
import io.github.walletapi.error.RateLimitedException;
import io.github.walletapi.error.ServerFailureException;
import io.github.walletapi.error.UnreadableAnswerException;
import io.github.walletapi.error.WalletApiException;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ErrorPageTest {

    private static final String RAW = "raw <text> of the server";

    @ParameterizedTest
    @MethodSource
    void everyFailureHasItsStatusAndKind(WalletApiException failure, int status, String kind) {
        ErrorPage page = ErrorPage.of(failure, "ref-1");

        assertThat(page.status()).isEqualTo(status);
        assertThat(page.kind()).isEqualTo(kind);
        assertThat(page.reference()).isEqualTo("ref-1");
    }

    static Stream<Arguments> everyFailureHasItsStatusAndKind() {
        return failures();
    }

    @ParameterizedTest
    @MethodSource("failures")
    void nothingOfTheServersTextReachesThePage(WalletApiException failure, int status, String kind) {
        assertThat(ErrorPage.of(failure, "ref-1").toString()).doesNotContain("raw", "<text>");
    }

    static Stream<Arguments> failures() {
        Failure failure = new Failure("GET", "project/{id}", 400, new ErrorCode(RAW), RAW, RAW, Map.of(), null);
        return Stream.of(
                Arguments.of(new NotFoundException(RAW, failure), 404, "not-found"),
                Arguments.of(new RateLimitedException(RAW, failure, Duration.ofSeconds(9)), 503, "busy"),
                Arguments.of(new ServerFailureException(RAW, failure), 503, "unavailable"),
                Arguments.of(new ConnectionFailedException(RAW, failure, new IOException(RAW)), 503, "unavailable"),
                Arguments.of(new ForbiddenException(RAW, failure), 403, "forbidden"),
                Arguments.of(new InvalidCredentialsException(RAW, failure), 502, "misconfigured"),
                Arguments.of(new ClockSkewException(RAW, failure, null), 502, "misconfigured"),
                Arguments.of(new UnreadableAnswerException(RAW, failure, null), 502, "unreadable"),
                Arguments.of(new InvalidParametersException(RAW, failure), 500, "rejected"),
                Arguments.of(new ConflictException(RAW, failure), 500, "rejected"));
    }

    @Test
    void aWrongClockIsNotCalledWrongCredentials() {
        Failure failure = Failure.of("GET", "server", 401, null);

        assertThat(ErrorPage.of(new ClockSkewException(RAW, failure, null), "r").advice())
                .contains("clock")
                .doesNotContain("credentials");
    }

    @Test
    void statusesOfTheServerKeepTheirNumber() {
        assertThat(ErrorPage.of(404).kind()).isEqualTo("not-found");
        assertThat(ErrorPage.of(405))
                .extracting(ErrorPage::status, ErrorPage::kind)
                .containsExactly(405, "refused");
        assertThat(ErrorPage.of(500))
                .extracting(ErrorPage::status, ErrorPage::kind)
                .containsExactly(500, "fault");
    }
}
