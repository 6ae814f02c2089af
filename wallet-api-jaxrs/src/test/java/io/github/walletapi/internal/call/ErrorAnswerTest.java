package io.github.walletapi.internal.call;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.walletapi.error.ClockSkewException;
import io.github.walletapi.error.ErrorCode;
import io.github.walletapi.error.RateLimitedException;
import io.github.walletapi.error.WalletApiException;
import io.github.walletapi.internal.http.Answer;
import io.github.walletapi.request.ExtraParameters;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ErrorAnswerTest {
    /** Sun, 06 Nov 1994 08:49:37 GMT. */
    private static final Instant NOW = Instant.ofEpochSecond(784_111_777);

    private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);

    private static WalletApiException named(Answer answer) {
        try (TestAttempt test = TestAttempt.with(ExtraParameters.NONE).answered(answer.status(), answer.header("id"))) {
            return ErrorAnswer.named(answer, test.attempt(), CLOCK);
        }
    }

    private static Answer answer(int status, String body, String... header) {
        Map<String, List<String>> headers = header.length == 0 ? Map.of() : Map.of(header[0], List.of(header[1]));
        return new Answer(status, headers, body.getBytes(StandardCharsets.ISO_8859_1));
    }

    private static Answer error(int status, String code, String... header) {
        return answer(status, "{\"error\":\"" + code + "\"}", header);
    }

    @ParameterizedTest
    @CsvSource({
        "invalid_request,           400, RejectedRequestException",
        "invalid_parameters,        400, InvalidParametersException",
        "invalid_grant,             400, InvalidCredentialsException",
        "unauthorized,              401, InvalidCredentialsException",
        "invalid_timestamp,         401, ClockSkewException",
        "forbidden,                 403, ForbiddenException",
        "not_found,                 404, NotFoundException",
        "not_acceptable,            406, RejectedRequestException",
        "invalid_state,             409, ConflictException",
        "rate_limit_exceeded,       429, RateLimitedException",
        "internal_server_error,     500, ServerFailureException",
        "internal_error,            500, ServerFailureException",
        // the payer cannot pay, whatever the status
        "not_enough_funds,          400, PaymentRefusedException",
        "limits_exceeded,           403, PaymentRefusedException",
        "restriction_limits_exceeded, 409, PaymentRefusedException",
        "restriction_of_tomorrow,   500, PaymentRefusedException",
        "payment_to_same_account,   404, PaymentRefusedException",
        "payer_account_inactive,    200, PaymentRefusedException",
        // others cannot
        "no_rights,                 409, ForbiddenException",
        "beneficiary_account_inactive, 409, RejectedRequestException",
        "client_not_verified,       403, RejectedRequestException",
        "client_restricted,         403, RejectedRequestException",
        "expectation_failed,        409, RejectedRequestException",
        "never_heard_of,            418, RejectedRequestException",
        "never_heard_of,            503, ServerFailureException",
        "never_heard_of,            302, UnreadableAnswerException",
        // the code decides, and not the status
        "not_found,                 500, NotFoundException",
        "forbidden,                 404, ForbiddenException",
        "invalid_grant,             401, InvalidCredentialsException",
        "rate_limit_exceeded,       400, RateLimitedException",
        "internal_error,            200, ServerFailureException",
        "unauthorized,              302, InvalidCredentialsException"
    })
    void codeDecides(String code, int status, String type) {
        WalletApiException failure = named(error(status, code));

        assertThat(failure.getClass().getSimpleName()).isEqualTo(type);
        assertThat(failure.code()).isEqualTo(new ErrorCode(code));
        assertThat(failure.status()).isEqualTo(status);
        assertThat(failure.method()).isEqualTo("GET");
        assertThat(failure.pathTemplate()).isEqualTo("project/{projectId}");
    }

    @ParameterizedTest
    @CsvSource({
        "300, UnreadableAnswerException",
        "301, UnreadableAnswerException",
        "304, UnreadableAnswerException",
        "399, UnreadableAnswerException",
        "400, RejectedRequestException",
        "401, InvalidCredentialsException",
        "402, RejectedRequestException",
        "403, ForbiddenException",
        "404, NotFoundException",
        "405, RejectedRequestException",
        "409, ConflictException",
        "410, RejectedRequestException",
        "429, RateLimitedException",
        "499, RejectedRequestException",
        "500, ServerFailureException",
        "502, ServerFailureException",
        "503, ServerFailureException",
        "504, ServerFailureException",
        "599, ServerFailureException"
    })
    void statusDecidesWithoutACode(int status, String type) {
        for (String body : List.of("", "<html>", "\u00ff")) {
            WalletApiException failure = named(answer(status, body));

            assertThat(failure.getClass().getSimpleName()).isEqualTo(type);
            assertThat(failure.code()).isEqualTo(ErrorCode.NONE);
            assertThat(failure.description()).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "0|PT0S",
                "17|PT17S",
                " 17 |PT17S",
                "86400|PT24H",
                "00000000000000017|PT17S",
                "86401|PT24H",
                "999999999|PT24H",
                "9999999999|PT24H",
                "99999999999999999999999999|PT24H",
                "Mon, 07 Nov 1994 09:49:37 GMT|PT24H",
                "Fri, 31 Dec 9999 23:59:59 GMT|PT24H",
                "Sun, 06 Nov 1994 08:50:37 GMT|PT1M",
                "Sun, 06 Nov 1994 08:49:37 GMT|PT0S",
                "Sun, 06 Nov 1994 08:00:00 GMT|PT0S",
                "-1|-",
                "1.5|-",
                "soon|-",
                "Sunday, 06-Nov-94 08:49:37 GMT|-",
                "2026-01-01T00:00:00Z|-"
            })
    void retryAfterIsReadAsSecondsOrDate(String header, Duration pause) {
        RateLimitedException failure =
                (RateLimitedException) named(error(429, "rate_limit_exceeded", "Retry-After", header));

        assertThat(failure.retryAfter().orElse(null)).isEqualTo(pause);
    }

    @Test
    void rateLimitWithoutRetryAfterTellsNoPause() {
        assertThat(((RateLimitedException) named(answer(429, ""))).retryAfter()).isEmpty();
    }

    @Test
    void timeOfTheServerComesFromTheDateHeader() {
        ClockSkewException failure =
                (ClockSkewException) named(error(401, "invalid_timestamp", "Date", "Sun, 06 Nov 1994 08:49:37 GMT"));
        ClockSkewException without = (ClockSkewException) named(error(401, "invalid_timestamp"));
        ClockSkewException garbage = (ClockSkewException) named(error(401, "invalid_timestamp", "Date", "yesterday"));

        assertThat(failure.serverTime()).contains(NOW);
        assertThat(without.serverTime()).isEmpty();
        assertThat(garbage.serverTime()).isEmpty();
    }

    @Test
    void redirectNeverRepeatsWhatItSays() {
        WalletApiException failure = named(answer(302, "{\"error_description\":\"zzqq\"}"));

        assertThat(failure).hasMessageContaining("never followed").hasMessageNotContaining("zzqq");
    }

    @Test
    void successIsNotItsBusiness() {
        for (int status : new int[] {200, 201, 204, 299}) {
            assertThat(ErrorAnswer.is(status)).isFalse();
        }
        for (int status : new int[] {300, 302, 400, 500}) {
            assertThat(ErrorAnswer.is(status)).isTrue();
        }
    }

    @Test
    void failuresCanBeSentToAnotherNode() throws IOException, ClassNotFoundException {
        for (Answer answer : new Answer[] {
            error(404, "not_found", "id", "c-1"),
            answer(
                    400,
                    "{\"error\":\"invalid_parameters\",\"error_description\":\"Bad\",\"error_uri\":\"https://a.example/b\","
                            + "\"error_properties\":{\"price\":[\"too low\",\"odd\"],\"title\":[\"too long\"]}}"),
            error(429, "rate_limit_exceeded", "Retry-After", "5"),
            error(401, "invalid_timestamp", "Date", "Sun, 06 Nov 1994 08:49:37 GMT"),
            answer(302, "")
        }) {
            WalletApiException sent = named(answer);
            WalletApiException read = readBack(sent);

            assertThat(said(read)).isEqualTo(said(sent));
            assertThat(read.getStackTrace()).isEqualTo(sent.getStackTrace());
        }
        assertThat(said(readBack(named(error(429, "rate_limit_exceeded", "Retry-After", "5")))))
                .contains(Optional.of(Duration.ofSeconds(5)));
        assertThat(said(readBack(named(error(401, "invalid_timestamp", "Date", "Sun, 06 Nov 1994 08:49:37 GMT")))))
                .contains(Optional.of(NOW));
    }

    private static WalletApiException readBack(WalletApiException failure) throws IOException, ClassNotFoundException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(failure);
        }
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            return (WalletApiException) in.readObject();
        }
    }

    /** All that it tells. */
    private static List<Object> said(WalletApiException failure) {
        return List.of(
                failure.getClass(),
                String.valueOf(failure.getMessage()),
                failure.method(),
                failure.pathTemplate(),
                failure.status(),
                failure.code(),
                failure.description(),
                failure.errorUri(),
                failure.errorProperties(),
                failure.correlationId(),
                failure instanceof RateLimitedException limited ? limited.retryAfter() : Optional.empty(),
                failure instanceof ClockSkewException skew ? skew.serverTime() : Optional.empty());
    }
}
