package io.github.walletapi.internal.call;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.walletapi.error.ClockSkewException;
import io.github.walletapi.error.ConnectionFailedException;
import io.github.walletapi.error.Failure;
import io.github.walletapi.error.ForbiddenException;
import io.github.walletapi.error.NotFoundException;
import io.github.walletapi.error.RateLimitedException;
import io.github.walletapi.error.ServerFailureException;
import io.github.walletapi.error.UnreadableAnswerException;
import io.github.walletapi.error.WalletApiException;
import io.github.walletapi.request.ExtraParameters;
import io.github.walletapi.retry.RetryPolicy;
import java.io.IOException;
import java.security.cert.CertificateExpiredException;
import java.time.Duration;
import java.util.List;
import javax.net.ssl.SSLHandshakeException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RetryDecisionTest {
    private static final Duration LONG = Duration.ofMinutes(10);
    private static final RetryPolicy POLICY = RetryPolicy.DEFAULT;

    private static Failure failure(int status) {
        return Failure.of("GET", "any", status, null);
    }

    private static ConnectionFailedException lost(boolean sent) {
        return new ConnectionFailedException("lost", failure(0), new IOException(), sent);
    }

    private static @Nullable Duration pause(WalletApiException failure, String method) {
        return pause(failure, method, POLICY, 1, 1);
    }

    private static @Nullable Duration pause(
            WalletApiException failure, String method, RetryPolicy policy, int attempt, double random) {
        return new RetryDecision(() -> random)
                .pauseAfter(failure, call(method, "rest/v1/client", policy).isRepeatable(), policy, attempt, LONG);
    }

    private static Call call(String method, String path, RetryPolicy policy) {
        return new Call(method, path, CallTerms.of(ExtraParameters.NONE, policy), null, true);
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "POST", "PUT", "DELETE"})
    void whatWasNotSentIsTriedAgain(String method) {
        assertThat(pause(lost(false), method)).isEqualTo(POLICY.firstPause());
    }

    @ParameterizedTest
    @CsvSource({"GET, true", "POST, false", "PUT, false", "DELETE, false"})
    void whatMayHaveBeenDoneIsTriedAgainIfItOnlyReads(String method, boolean again) {
        assertThat(pause(lost(true), method) != null).isEqualTo(again);
        for (int status : new int[] {500, 502, 503, 504}) {
            assertThat(pause(new ServerFailureException("failed", failure(status)), method) != null)
                    .isEqualTo(again);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "DELETE"})
    void whatIsDeclaredSafeIsTreatedAsIfItOnlyReads(String method) {
        RetryPolicy safe = POLICY.repeatingWhatMayBeDone();
        assertThat(pause(lost(true), method, safe, 1, 1)).isNotNull();
        assertThat(pause(new ServerFailureException("failed", failure(502)), method, safe, 1, 1))
                .isNotNull();
    }

    /** With and without names for parameters: untyped calls have either. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "rest/v1/payment",
                "rest/v1/payment/{paymentId}/finalize",
                "rest/v1/transaction",
                "rest/v1/transaction/pDAlAZ3z/reserve",
                "rest/v1/allowance",
                "rest/v1/allowance/active/{walletId}",
                "rest/v1/wallet/{walletId}/pending-payment/{pendingPaymentId}",
                "rest/v1/currency-conversion",
                "rest/v1/transfers",
                "rest/v1/epay/transfers",
                "rest/v1/card/{cardId}/deposit",
                "rest/v1/spot/{spotId}/order"
            })
    void whatMovesMoneyIsNeverRepeatedWhenItMayHaveBeenDone(String path) {
        for (RetryPolicy policy : List.of(POLICY, POLICY.repeatingWhatMayBeDone())) {
            for (String method : List.of("POST", "PUT", "DELETE")) {
                assertThat(call(method, path, policy).isRepeatable()).as(method).isFalse();
            }
            assertThat(call("GET", path, policy).isRepeatable()).isTrue();
        }
        assertThat(call("PUT", path.replace("rest/v1/", "rest/v1/project"), POLICY.repeatingWhatMayBeDone())
                        .isRepeatable())
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "POST", "PUT", "DELETE"})
    void afterTooManyRequestsAnyMethodWaitsAsLongAsTheServerAsks(String method) {
        assertThat(pause(new RateLimitedException("slow", failure(429), Duration.ofSeconds(37)), method))
                .isEqualTo(Duration.ofSeconds(37));
        assertThat(pause(new RateLimitedException("slow", failure(429), null), method))
                .isEqualTo(POLICY.firstPause());
    }

    @Test
    void otherRefusalsAreFinal() {
        for (WalletApiException refusal : List.of(
                new NotFoundException("no", failure(404)),
                new ForbiddenException("no", failure(403)),
                new ClockSkewException("no", failure(401), null),
                new UnreadableAnswerException("no", failure(200), null),
                new ServerFailureException("no", failure(501)))) {
            assertThat(pause(refusal, "GET")).isNull();
        }
    }

    @Test
    void certificateThatIsWrongNowIsWrongInASecond() {
        SSLHandshakeException refused = new SSLHandshakeException("refused");
        refused.initCause(new CertificateExpiredException());
        assertThat(pause(new ConnectionFailedException("no", failure(0), refused, false), "GET"))
                .isNull();
        SSLHandshakeException alert =
                new SSLHandshakeException("(certificate_unknown) Received fatal alert: certificate_unknown");
        assertThat(pause(new ConnectionFailedException("no", failure(0), alert, false), "GET"))
                .isNull();
        assertThat(pause(
                        new ConnectionFailedException("no", failure(0), new SSLHandshakeException("closed"), false),
                        "GET"))
                .isNotNull();
    }

    @Test
    void attemptsAreCounted() {
        assertThat(pause(lost(true), "GET", POLICY, 2, 1)).isNotNull();
        assertThat(pause(lost(true), "GET", POLICY, 3, 1)).isNull();
        assertThat(pause(lost(false), "GET", RetryPolicy.NONE, 1, 1)).isNull();
    }

    @ParameterizedTest
    @CsvSource({"1, 200", "2, 400", "3, 800", "6, 6400", "7, 10000", "9, 10000"})
    void pausesGrowUpToTheirBound(int attempt, long millis) {
        RetryPolicy many = POLICY.withMaxAttempts(10);
        assertThat(pause(lost(true), "GET", many, attempt, 1)).isEqualTo(Duration.ofMillis(millis));
        assertThat(pause(lost(true), "GET", many, attempt, 0.5)).isEqualTo(Duration.ofMillis(millis / 2));
        assertThat(pause(lost(true), "GET", many, attempt, 0)).isEqualTo(Duration.ZERO);
    }

    @Test
    void longestPausesDoNotOverflow() {
        RetryPolicy slow =
                new RetryPolicy(10, Duration.ofDays(1), Duration.ofDays(1), Duration.ofDays(1), Duration.ZERO, false);
        assertThat(new RetryDecision(() -> 1).pauseAfter(lost(true), true, slow, 9, Duration.ofDays(2)))
                .isEqualTo(Duration.ofDays(1));
    }

    @Test
    void attemptThatWouldBeginTooLateIsNotWaitedFor() {
        RetryDecision decision = new RetryDecision(() -> 1);
        RateLimitedException asked = new RateLimitedException("slow", failure(429), Duration.ofSeconds(5));
        assertThat(decision.pauseAfter(asked, true, POLICY, 1, Duration.ofSeconds(5)))
                .isNull();
        assertThat(decision.pauseAfter(asked, true, POLICY, 1, Duration.ofMillis(5001)))
                .isEqualTo(Duration.ofSeconds(5));
    }

    @Test
    void budgetEndsAStormAndIsEarnedAgain() {
        RetryBudget budget = new RetryBudget(20);
        for (int retry = 0; retry < 50; retry++) {
            assertThat(budget.take()).isTrue();
        }
        assertThat(budget.take()).isFalse();
        for (int call = 0; call < 4; call++) {
            budget.earn();
            assertThat(budget.take()).isFalse();
        }
        budget.earn();
        assertThat(budget.take()).isTrue();
        assertThat(budget.take()).isFalse();
    }
}
