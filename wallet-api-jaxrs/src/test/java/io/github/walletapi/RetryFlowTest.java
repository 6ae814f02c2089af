package io.github.walletapi;

import static io.github.walletapi.Flow.client;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.walletapi.client.ClientType;
import io.github.walletapi.client.ClientUpdate;
import io.github.walletapi.error.ConnectionFailedException;
import io.github.walletapi.error.RateLimitedException;
import io.github.walletapi.error.ServerFailureException;
import io.github.walletapi.error.WalletApiException;
import io.github.walletapi.listener.AttemptEnded;
import io.github.walletapi.listener.AttemptStarted;
import io.github.walletapi.request.ExtraParameters;
import io.github.walletapi.retry.RetryPolicy;
import io.github.walletapi.sandbox.CannedAnswer;
import io.github.walletapi.sandbox.RecordedRequest;
import io.github.walletapi.sandbox.SandboxExtension;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RetryFlowTest {
    @RegisterExtension
    static final SandboxExtension SANDBOX = SandboxExtension.create();

    private final List<Duration> pauses = new ArrayList<>();

    private WalletApiBuilder retrying() {
        return client(SANDBOX.server()).retry(RetryPolicy.DEFAULT).pause(pauses::add);
    }

    private static void answer(String method, CannedAnswer answer) {
        SANDBOX.server().answerWith(method, "/rest/v1/", answer);
    }

    private static List<Integer> statuses() {
        return SANDBOX.server().requests().stream().map(RecordedRequest::status).toList();
    }

    private static void change(WalletApi wallet) {
        wallet.clients().update(1001, ClientUpdate.of(ClientType.PRIVATE_CLIENT).withProject(1300));
    }

    @ParameterizedTest
    @ValueSource(ints = {500, 502, 503, 504})
    void getRecoversFromAFailureOfTheServer(int status) {
        answer("GET", CannedAnswer.status(status).times(2));
        try (WalletApi wallet = retrying().build()) {
            assertThat(wallet.projects().get(1221).id()).isEqualTo(1221);
        }
        assertThat(statuses()).containsExactly(status, status, 200);
        assertThat(pauses).hasSize(2);
    }

    @Test
    void getRecoversFromALostConnection() {
        answer("GET", CannedAnswer.hangUp().times(1));
        answer("GET", CannedAnswer.own().cutAfter(5).times(1));
        try (WalletApi wallet = retrying().build()) {
            assertThat(wallet.projects().get(1221).id()).isEqualTo(1221);
        }
        assertThat(SANDBOX.server().requests()).hasSize(3);
    }

    @Test
    void eachAttemptIsSignedAnew() {
        answer("GET", CannedAnswer.status(503).times(2));
        try (WalletApi wallet = retrying().build()) {
            wallet.projects().get(1221);
        }
        Set<String> headers = new HashSet<>();
        SANDBOX.server().requests().forEach(request -> headers.add(String.valueOf(request.header("Authorization"))));
        assertThat(headers).hasSize(3);
    }

    @Test
    void changeIsNotRepeatedWhenItMayHaveBeenDone() {
        answer("PUT", CannedAnswer.status(503).times(1));
        answer("PUT", CannedAnswer.own().cutHeadAfter(0).times(1));
        try (WalletApi wallet = retrying().build()) {
            assertThatThrownBy(() -> change(wallet)).isInstanceOf(ServerFailureException.class);
            assertThatThrownBy(() -> change(wallet)).isInstanceOf(ConnectionFailedException.class);
        }
        assertThat(SANDBOX.server().requests()).hasSize(2);
        assertThat(pauses).isEmpty();
    }

    @Test
    void changeIsRepeatedIfDeclaredSafe() {
        answer("PUT", CannedAnswer.status(503).times(1));
        try (WalletApi wallet = retrying().build()) {
            change(wallet.with(RetryPolicy.DEFAULT.repeatingWhatMayBeDone()));
        }
        assertThat(statuses()).containsExactly(503, 200);
    }

    @Test
    void anyMethodWaitsAsLongAsTheServerAsks() {
        answer("*", CannedAnswer.status(429).header("Retry-After", "7").times(1));
        try (WalletApi wallet = retrying().build()) {
            change(wallet);
        }
        assertThat(statuses()).containsExactly(429, 200);
        assertThat(pauses).containsExactly(Duration.ofSeconds(7));
    }

    @Test
    void longerThanTheCallMayTakeIsNotWaitedFor() {
        answer("*", CannedAnswer.status(429).header("Retry-After", "240"));
        try (WalletApi wallet = retrying().build()) {
            RateLimitedException failure = catchThrowableOfType(
                    RateLimitedException.class, () -> wallet.projects().get(1221));
            assertThat(failure.retryAfter()).contains(Duration.ofMinutes(4));
        }
        assertThat(statuses()).containsExactly(429);
        assertThat(pauses).isEmpty();
    }

    @Test
    void viewMayTryLessOftenAndKeepsItsParameters() {
        answer("GET", CannedAnswer.status(503));
        try (WalletApi wallet = retrying().build()) {
            WalletApi once = wallet.with(ExtraParameters.ofProject(1221)).with(RetryPolicy.NONE);
            assertThatThrownBy(() -> once.projects().get(1221)).isInstanceOf(ServerFailureException.class);
            assertThatThrownBy(() -> wallet.projects().get(1221)).isInstanceOf(ServerFailureException.class);
        }
        assertThat(statuses()).containsExactly(503, 503, 503, 503);
        assertThat(SANDBOX.server().requests().get(0).ext()).isEqualTo("project_id=1221");
    }

    @Test
    void interruptionEndsWaitingAtOnceAndIsKept() {
        answer("GET", CannedAnswer.status(503));
        try (WalletApi wallet = client(SANDBOX.server())
                .retry(RetryPolicy.DEFAULT)
                .pause(length -> {
                    throw new InterruptedException();
                })
                .build()) {
            assertThatThrownBy(() -> wallet.projects().get(1221)).isInstanceOf(ServerFailureException.class);
            assertThat(Thread.interrupted()).isTrue();
        }
        assertThat(statuses()).containsExactly(503);
    }

    @Test
    void outageIsNotAnsweredWithAStorm() {
        answer("GET", CannedAnswer.status(503));
        try (WalletApi wallet = retrying().retryBudget(10).build()) {
            for (int call = 0; call < 100; call++) {
                assertThatThrownBy(() -> wallet.projects().get(1221)).isInstanceOf(ServerFailureException.class);
            }
        }
        // Hundred calls, the fifty retries that are there from the start, and ten for a hundred calls.
        assertThat(SANDBOX.server().requests()).hasSizeBetween(150, 160);
    }

    @Test
    void serverThatCannotBeReachedIsTriedAgainByAnyMethod() {
        List<WalletApiException> seen = new ArrayList<>();
        try (WalletApi wallet = retrying()
                .listener(started -> ended -> ended.failure().ifPresent(seen::add))
                .baseUri(java.net.URI.create("http://127.0.0.1:1/"))
                .build()) {
            ConnectionFailedException failure =
                    catchThrowableOfType(ConnectionFailedException.class, () -> change(wallet));
            assertThat(failure.mayHaveBeenSent()).isFalse();
        }
        assertThat(seen).hasSize(3);
        assertThat(pauses).hasSize(2);
    }

    @Test
    void listenerHearsOfEveryAttempt() {
        List<AttemptStarted> begun = new ArrayList<>();
        List<AttemptEnded> ended = new ArrayList<>();
        answer("GET", CannedAnswer.status(503).times(1));
        try (WalletApi wallet = retrying()
                .listener(attempt -> {
                    throw new IllegalStateException("a listener of its own");
                })
                .listener(attempt -> {
                    begun.add(attempt);
                    return ended::add;
                })
                .build()) {
            wallet.projects().get(1221);
        }
        int port = SANDBOX.server().port();
        assertThat(begun)
                .containsExactly(
                        new AttemptStarted("", "GET", "rest/v1/project/{projectId}", "http", "127.0.0.1", port, 0),
                        new AttemptStarted("", "GET", "rest/v1/project/{projectId}", "http", "127.0.0.1", port, 1));
        assertThat(ended).extracting(AttemptEnded::status).containsExactly(503, 200);
        assertThat(ended.get(0).failure()).containsInstanceOf(ServerFailureException.class);
        assertThat(ended.get(1).failure()).isEmpty();
        assertThat(ended).allSatisfy(end -> assertThat(end.correlationId()).isPresent());
    }
}
