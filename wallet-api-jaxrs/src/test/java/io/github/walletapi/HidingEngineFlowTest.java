package io.github.walletapi;

import static io.github.walletapi.Flow.client;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.walletapi.auth.Credentials;
import io.github.walletapi.auth.CredentialsProvider;
import io.github.walletapi.auth.MacCredentials;
import io.github.walletapi.auth.Secret;
import io.github.walletapi.error.ConflictException;
import io.github.walletapi.error.ConnectionFailedException;
import io.github.walletapi.error.UnreadableAnswerException;
import io.github.walletapi.request.ApiRequest;
import io.github.walletapi.retry.RetryPolicy;
import io.github.walletapi.sandbox.CannedAnswer;
import io.github.walletapi.sandbox.SandboxExtension;
import io.github.walletapi.user.NewUser;
import java.net.URI;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** On an engine that wraps or swallows every failure, the caller gets it all the same, and so do retries and tokens. */
class HidingEngineFlowTest {
    @RegisterExtension
    static final SandboxExtension SANDBOX = SandboxExtension.create();

    @AfterEach
    void hideNothing() {
        HidingListener.way = HidingListener.Way.NONE;
    }

    private static void answer(CannedAnswer answer) {
        SANDBOX.server().answerWith("GET", "/rest/v1/project/1221", answer);
    }

    @ParameterizedTest
    @CsvSource({
        "STATUS, 302, UnreadableAnswerException",
        "STATUS, 403, ForbiddenException",
        "STATUS, 404, NotFoundException",
        "STATUS, 429, RateLimitedException",
        "STATUS, 500, ServerFailureException",
        "FILTER, 302, UnreadableAnswerException",
        "FILTER, 401, InvalidCredentialsException",
        "FILTER, 403, ForbiddenException",
        "FILTER, 404, NotFoundException",
        "FILTER, 503, ServerFailureException"
    })
    void anErrorIsNamedWhereItArrives(HidingListener.Way way, int status, String type) {
        HidingListener.way = way;
        answer(CannedAnswer.status(status).body("{\"error_description\":\"said by the server\"}"));
        try (WalletApi wallet = client(SANDBOX.server()).build()) {
            Throwable typed = catchThrowable(() -> wallet.projects().get(1221));
            Throwable untyped = catchThrowable(() -> wallet.send(ApiRequest.get("rest/v1/project/1221")));

            assertThat(typed.getClass().getSimpleName()).isEqualTo(type);
            assertThat(typed).hasMessageContaining("HTTP " + status);
            assertThat(untyped).hasSameClassAs(typed);
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"READER", "WRAPPED"})
    void anUnreadableBodyIsNamedWhereItIsRead(HidingListener.Way way) {
        HidingListener.way = way;
        answer(CannedAnswer.status(200).body("no json"));
        try (WalletApi wallet = client(SANDBOX.server()).build()) {
            assertThat(catchThrowable(() -> wallet.projects().get(1221)))
                    .isInstanceOf(UnreadableAnswerException.class)
                    .hasMessageStartingWith("The answer is no JSON");
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"STATUS", "FILTER"})
    void retriesSeeTheFailure(HidingListener.Way way) {
        HidingListener.way = way;
        answer(CannedAnswer.status(503).times(2));
        try (WalletApi wallet = client(SANDBOX.server())
                .retry(RetryPolicy.DEFAULT)
                .pause(duration -> {})
                .build()) {
            assertThat(wallet.projects().get(1221).id()).isEqualTo(1221);
        }
        assertThat(SANDBOX.server().requests()).hasSize(3);
    }

    @ParameterizedTest
    @EnumSource(names = {"STATUS", "FILTER"})
    void otherCredentialsAreAskedForWhenTheseAreRefused(HidingListener.Way way) {
        HidingListener.way = way;
        AtomicInteger asked = new AtomicInteger();
        CredentialsProvider tokens = new CredentialsProvider() {
            @Override
            public Credentials get() {
                return MacCredentials.of("unknown", Flow.KEY);
            }

            @Override
            public Credentials refreshed(Credentials refused) {
                asked.incrementAndGet();
                return refused;
            }
        };
        try (WalletApi wallet = client(SANDBOX.server()).build()) {
            assertThat(catchThrowable(() -> wallet.as(tokens).projects().get(1221)))
                    .hasMessageContaining("HTTP 401");
        }
        assertThat(asked).hasValue(1);
    }

    @Test
    void aServerThatIsNotThereIsNamedWhereItIsMissing() {
        HidingListener.way = HidingListener.Way.WRAPPED;
        try (WalletApi wallet = client(SANDBOX.server())
                .baseUri(URI.create("http://127.0.0.1:1/"))
                .build()) {
            Throwable failure = catchThrowable(() -> wallet.projects().get(1221));

            assertThat(failure).isInstanceOf(ConnectionFailedException.class);
            assertThat(((ConnectionFailedException) failure).mayHaveBeenSent()).isFalse();
        }
    }

    /** Filters of the application are asked about the answer, with the request in their hands. */
    @Test
    void whoLooksAtARequestAfterwardsSeesNoSecretOfIt() {
        HidingListener.way = HidingListener.Way.LOOKING;
        HidingListener.SEEN.clear();
        try (WalletApi wallet = client(SANDBOX.server()).build()) {
            wallet.registrations()
                    .create(NewUser.phone("37060099123").withPassword(Secret.of("zzqqPassword0123456789")));
            wallet.send(ApiRequest.get("rest/v1/project/1221").query("access_token", "zzqqToken0123456789"));
        }
        assertThat(HidingListener.SEEN).hasSize(2).noneMatch(seen -> seen.contains("zzqq") || seen.contains("MAC "));
        assertThat(HidingListener.SEEN)
                .anyMatch(seen -> seen.startsWith("POST ") && seen.contains("37060099123"))
                .anyMatch(seen -> seen.contains("access_token="));
    }

    /** A filter that began something with the request, such as a span, must be able to end it. */
    @Test
    void whoLooksAtAnswersSeesThoseOfFailedCallsToo() {
        HidingListener.way = HidingListener.Way.LOOKING;
        HidingListener.SEEN.clear();
        answer(CannedAnswer.status(409).body("{\"error\":\"invalid_state\"}"));
        try (WalletApi wallet = client(SANDBOX.server()).build()) {
            assertThat(catchThrowable(() -> wallet.projects().get(1221))).isInstanceOf(ConflictException.class);
        }
        assertThat(HidingListener.SEEN).hasSize(1);
    }
}
