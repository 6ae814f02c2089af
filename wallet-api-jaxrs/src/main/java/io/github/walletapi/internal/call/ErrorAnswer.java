package io.github.walletapi.internal.call;

import io.github.walletapi.error.ClockSkewException;
import io.github.walletapi.error.ConflictException;
import io.github.walletapi.error.ConnectionFailedException;
import io.github.walletapi.error.ErrorCode;
import io.github.walletapi.error.Failure;
import io.github.walletapi.error.ForbiddenException;
import io.github.walletapi.error.GrantEndedException;
import io.github.walletapi.error.InvalidCredentialsException;
import io.github.walletapi.error.InvalidParametersException;
import io.github.walletapi.error.NotFoundException;
import io.github.walletapi.error.PaymentRefusedException;
import io.github.walletapi.error.RateLimitedException;
import io.github.walletapi.error.RejectedRequestException;
import io.github.walletapi.error.ServerFailureException;
import io.github.walletapi.error.TokenExpiredException;
import io.github.walletapi.error.UnreadableAnswerException;
import io.github.walletapi.error.WalletApiException;
import io.github.walletapi.internal.http.Answer;
import io.github.walletapi.internal.shared.RetryAfter;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Names an answer that is no success: by its code, and by its status where it has none or one nobody knows. */
final class ErrorAnswer {

    private static final int FIRST_ERROR = 300;

    private static final int FIRST_REFUSAL = 400;

    private static final Pattern SECONDS = Pattern.compile("0*([0-9]+)");
    /** That fit whatever they are. */
    private static final int FEW_DIGITS = 9;

    /** U+FEFF in UTF-8. */
    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private ErrorAnswer() {}

    /** Redirects too: they are never followed, and would only say that the base URI is wrong. */
    static boolean is(int status) {
        return status >= FIRST_ERROR;
    }

    /**
     * What an answer says went wrong; null if nothing did. An error with the status of a success is one all the same, and
     * so is a page, or a call that returns nothing would pass.
     *
     * @param clock that a date in {@code Retry-After} is measured by
     */
    static @Nullable WalletApiException in(Answer answer, Attempt attempt, Clock clock) {
        if (is(answer.status())) {
            return named(answer, attempt, clock);
        }
        if (isMarkup(answer.body())) {
            return new UnreadableAnswerException(
                    "The answer is markup and no JSON: something on the way answered, such as the sign-in page of a network",
                    attempt.failure(),
                    null);
        }
        ErrorBody body = ErrorBody.ofSuccess(answer.body(), attempt.secrets());
        return body == null ? null : named(body, answer, attempt, clock);
    }

    /** Also of a call that returns nothing: whoever answered has not carried it out. */
    private static boolean isMarkup(byte[] body) {
        int first = Arrays.mismatch(BYTE_ORDER_MARK, body) == BYTE_ORDER_MARK.length ? BYTE_ORDER_MARK.length : 0;
        while (first < body.length && body[first] <= ' ' && body[first] >= 0) {
            first++;
        }
        return first < body.length && body[first] == '<';
    }

    /**
     * What an answer that is no success says went wrong.
     *
     * @param clock that a date in {@code Retry-After} is measured by
     */
    static WalletApiException named(Answer answer, Attempt attempt, Clock clock) {
        return named(ErrorBody.read(answer.body(), attempt.secrets()), answer, attempt, clock);
    }

    private static WalletApiException named(ErrorBody body, Answer answer, Attempt attempt, Clock clock) {
        Failure none = attempt.failure();
        Failure failure = new Failure(
                none.method(),
                none.pathTemplate(),
                answer.status(),
                body.code(),
                body.description(),
                body.uri(),
                body.properties(),
                none.correlationId());
        String sentence = body.sentence();
        if (body.saysTimeIsWrong()) {
            return new ClockSkewException(sentence, failure, ServerClock.instant(answer.header("Date")));
        }
        if (body.saysNonceWasUsed()) {
            // We send a nonce once. Somebody on the way, such as a gateway, lost its connection and sent the request
            // again. What became of the first copy is not known, which is what a failed connection means.
            String lost = "The request was sent again on its way, and the server refused the copy";
            return new ConnectionFailedException(lost, failure, new IOException("No answer to the first copy"));
        }
        if (PaymentRefusedException.isNamedBy(body.code())) {
            return new PaymentRefusedException(sentence, failure);
        }
        return switch (body.code().value()) {
            case "invalid_parameters" -> new InvalidParametersException(sentence, failure);
            case "not_found" -> new NotFoundException(sentence, failure);
            case "invalid_state" -> new ConflictException(sentence, failure);
            case "unauthorized" -> new InvalidCredentialsException(sentence, failure);
            case "invalid_grant" -> ofGrant(body, sentence, failure);
            case "forbidden", "no_rights" -> new ForbiddenException(sentence, failure);
            case "rate_limit_exceeded" -> new RateLimitedException(sentence, failure, retryAfter(answer, clock));
            case "internal_server_error", "internal_error" -> new ServerFailureException(sentence, failure);
            case "invalid_request",
                    "not_acceptable",
                    "beneficiary_account_inactive",
                    "client_not_verified",
                    "client_restricted",
                    "expectation_failed" -> new RejectedRequestException(sentence, failure);
            default -> byStatus(sentence, failure, answer, clock);
        };
    }

    private static WalletApiException ofGrant(ErrorBody body, String sentence, Failure failure) {
        if (body.saysTokenExpired()) {
            return new TokenExpiredException(sentence, failure);
        }
        return body.saysRefreshTokenIsDead()
                ? new GrantEndedException(sentence, failure)
                : new InvalidCredentialsException(sentence, failure);
    }

    private static WalletApiException byStatus(String sentence, Failure failure, Answer answer, Clock clock) {
        int status = failure.status();
        if (status < FIRST_ERROR && failure.code().equals(ErrorCode.NONE)) {
            return new UnreadableAnswerException("The answer is an error with the status of a success", failure, null);
        }
        if (status >= FIRST_ERROR && status < FIRST_REFUSAL) {
            return new UnreadableAnswerException(
                    "The server redirects elsewhere, which is never followed: check the base URI", failure, null);
        }
        return switch (status) {
            case 401 -> new InvalidCredentialsException(sentence, failure);
            case 403 -> new ForbiddenException(sentence, failure);
            case 404 -> new NotFoundException(sentence, failure);
            case 409 -> new ConflictException(sentence, failure);
            case 429 -> new RateLimitedException(sentence, failure, retryAfter(answer, clock));
            default ->
                status >= 500
                        ? new ServerFailureException(sentence, failure)
                        : new RejectedRequestException(sentence, failure);
        };
    }

    /** Null if the header says nothing; the exception bounds it. */
    private static @Nullable Duration retryAfter(Answer answer, Clock clock) {
        String value = answer.header("Retry-After");
        if (value == null) {
            return null;
        }
        Matcher seconds = SECONDS.matcher(value.strip());
        if (seconds.matches()) {
            String digits = seconds.group(1);
            return digits.length() > FEW_DIGITS ? RetryAfter.LONGEST : Duration.ofSeconds(Long.parseLong(digits));
        }
        Instant until = ServerClock.instant(value);
        return until == null ? null : Duration.between(clock.instant(), until);
    }
}
