package io.github.walletapi;

import static io.github.walletapi.Flow.client;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.walletapi.client.ClientType;
import io.github.walletapi.client.ClientUpdate;
import io.github.walletapi.error.ClockSkewException;
import io.github.walletapi.sandbox.CannedAnswer;
import io.github.walletapi.sandbox.RecordedRequest;
import io.github.walletapi.sandbox.SandboxServer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A server whose clock is off: every call succeeds all the same, with one more request at most. */
class ClockFlowTest {

    /** The system's clock, moved; and moved again while it is used. */
    private static final class MovedClock extends Clock {
        volatile Duration offset = Duration.ZERO;

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return Instant.now().plus(offset);
        }
    }

    private final MovedClock servers = new MovedClock();

    private SandboxServer sandbox() {
        return SandboxServer.builder().clock(servers).start();
    }

    @ParameterizedTest
    @ValueSource(longs = {3600, -3600, 86_400, -86_400})
    void everyCallSucceedsWithOneMoreRequestAtMost(long seconds) {
        servers.offset = Duration.ofSeconds(seconds);
        try (SandboxServer sandbox = sandbox();
                WalletApi wallet = client(sandbox).build()) {
            wallet.clients().current();
            assertThat(sandbox.requests()).extracting(RecordedRequest::status).containsExactly(401, 200);

            for (int call = 0; call < 10; call++) {
                wallet.projects().get(1221);
                wallet.clients()
                        .update(1001, ClientUpdate.of(ClientType.PRIVATE_CLIENT).withProject(1300));
            }
            assertThat(sandbox.requests()).hasSize(22);
            assertThat(wallet.status().clockOffset().minusSeconds(seconds).abs())
                    .isLessThan(Duration.ofSeconds(3));
        }
    }

    @Test
    void clockThatJumpsCostsOneRequestPerJump() {
        try (SandboxServer sandbox = sandbox();
                WalletApi wallet = client(sandbox).build()) {
            int requests = 0;
            for (long seconds : new long[] {0, 3600, -3600, 0, 86_400, -86_400, 0}) {
                servers.offset = Duration.ofSeconds(seconds);
                wallet.clients()
                        .update(1001, ClientUpdate.of(ClientType.PRIVATE_CLIENT).withProject(1300));
                requests += seconds == 0 && requests == 0 ? 1 : 2;
                assertThat(sandbox.requests()).hasSize(requests);
                wallet.projects().get(1221);
                requests++;
                assertThat(sandbox.requests()).hasSize(requests);
            }
            assertThat(wallet.status().clockOffset()).isZero();
        }
    }

    @Test
    void answerOfAnyCallTellsTheTime() {
        servers.offset = Duration.ofHours(-2);
        try (SandboxServer sandbox = sandbox();
                WalletApi wallet = client(sandbox).build()) {
            wallet.server().info();
            wallet.clients().current();

            assertThat(sandbox.requests()).extracting(RecordedRequest::status).containsExactly(200, 200);
        }
    }

    @Test
    void refusalWithoutADateIsAReasonToAskTheServer() {
        servers.offset = Duration.ofHours(3);
        try (SandboxServer sandbox = sandbox();
                WalletApi wallet = client(sandbox).build()) {
            sandbox.answerWith(
                    "GET",
                    "/rest/v1/client",
                    CannedAnswer.status(401)
                            .header("Date", "unknown")
                            .body("{\"error\":\"invalid_timestamp\"}")
                            .beforeSignatureCheck()
                            .times(1));
            wallet.clients().current();

            assertThat(sandbox.requests())
                    .extracting(request -> request.status() + " " + request.rawTarget())
                    .containsExactly("401 /rest/v1/client", "200 /rest/v1/server", "200 /rest/v1/client");
            assertThat(sandbox.requests().get(1).headers()).doesNotContainKey("Authorization");
        }
    }

    @Test
    void serverThatAlwaysRefusesIsAskedTwice() {
        servers.offset = Duration.ofHours(3);
        try (SandboxServer sandbox = sandbox();
                WalletApi wallet = client(sandbox).build()) {
            sandbox.answerWith(
                    "GET",
                    "/rest/v1/client",
                    CannedAnswer.status(401)
                            .body("{\"error\":\"invalid_timestamp\"}")
                            .beforeSignatureCheck());
            ClockSkewException failure = catchThrowableOfType(
                    ClockSkewException.class, () -> wallet.clients().current());

            assertThat(failure.status()).isEqualTo(401);
            assertThat(sandbox.requests()).hasSize(2);
        }
    }

    @Test
    void differenceBeyondTheBoundIsNotBelieved() {
        servers.offset = Duration.ofHours(30);
        try (SandboxServer sandbox = sandbox();
                WalletApi wallet = client(sandbox).build()) {
            ClockSkewException failure = catchThrowableOfType(
                    ClockSkewException.class, () -> wallet.clients().current());

            assertThat(failure.serverTime()).isPresent();
            assertThat(wallet.status().clockOffset()).isZero();
        }
    }

    @Test
    void manyThreadsAtOnceCostOneMoreRequestEach() throws Exception {
        servers.offset = Duration.ofHours(1);
        ExecutorService executor = Executors.newFixedThreadPool(16);
        try (SandboxServer sandbox = sandbox();
                WalletApi wallet = client(sandbox).build()) {
            List<Future<?>> calls = new ArrayList<>();
            for (int call = 0; call < 200; call++) {
                calls.add(executor.submit(() -> wallet.projects().get(1221)));
            }
            for (Future<?> call : calls) {
                call.get(30, TimeUnit.SECONDS);
            }
            assertThat(sandbox.requests())
                    .filteredOn(request -> request.status() == 200)
                    .hasSize(200);
            assertThat(sandbox.requests())
                    .filteredOn(request -> request.status() == 401)
                    .hasSizeBetween(1, 16);
        } finally {
            executor.shutdownNow();
        }
    }
}
