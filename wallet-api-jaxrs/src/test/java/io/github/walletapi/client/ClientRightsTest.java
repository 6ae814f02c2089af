package io.github.walletapi.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.walletapi.HandClock;
import io.github.walletapi.UnaskedClients;
import io.github.walletapi.error.ConnectionFailedException;
import io.github.walletapi.error.ErrorCode;
import io.github.walletapi.error.Failure;
import io.github.walletapi.error.ForbiddenException;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(120)
class ClientRightsTest {
    private final HandClock clock = new HandClock();
    private final AtomicInteger asked = new AtomicInteger();
    private Supplier<ApiClient> answer = () -> client(1234L, ClientType.PRIVATE_CLIENT, "use_wallet_api");
    private final ClientRights rights = new ClientRights(clients(), clock);

    private ApiClients clients() {
        return new UnaskedClients() {
            @Override
            public ApiClient current() {
                asked.incrementAndGet();
                return answer.get();
            }

            @Override
            public ApiClient create(NewClient client) {
                throw new AssertionError("not asked for");
            }

            @Override
            public ApiClient update(long clientId, ClientUpdate update) {
                throw new AssertionError("not asked for");
            }

            @Override
            public List<WalletPermission> permissionsToWallets(long clientId) {
                throw new AssertionError("not asked for");
            }
        };
    }

    private static ApiClient client(@Nullable Long id, @Nullable ClientType type, String... permissions) {
        return new ApiClient(
                id,
                "title",
                type,
                List.of(permissions).stream().map(ClientPermission::new).toList(),
                null,
                null,
                List.of(),
                null,
                List.of(),
                null);
    }

    private static ConnectionFailedException failure() {
        return new ConnectionFailedException("gone", Failure.of("GET", "client", 0, null), new IOException("gone"));
    }

    @Test
    void answerIsKeptForFiveMinutes() {
        rights.current();
        clock.advance(Duration.ofMinutes(5).minusMillis(1));
        rights.current();
        assertThat(asked).hasValue(1);

        clock.advance(Duration.ofMillis(1));
        rights.current();
        assertThat(asked).hasValue(2);
    }

    @Test
    void answerIsKeptAsLongAsWasSaid() {
        ClientRights everyTime = new ClientRights(clients(), clock, Duration.ZERO);
        everyTime.current();
        everyTime.current();
        assertThat(asked).hasValue(2);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ClientRights(clients(), clock, Duration.ofNanos(-1)))
                .withMessageContaining("longestAge");
    }

    @Test
    void answerFromTheFutureIsNotTrusted() {
        rights.current();
        clock.advance(Duration.ofHours(-1));
        rights.current();

        assertThat(asked).hasValue(2);
    }

    @Test
    void refreshAsksAtOnceAndIsKept() {
        rights.current();
        answer = () -> client(1234L, ClientType.PRIVATE_CLIENT, "use_wallet_api", "show_in_frame");

        assertThat(rights.refresh().permissions()).hasSize(2);
        rights.requirePermission(ClientPermission.SHOW_IN_FRAME);
        assertThat(asked).hasValue(2);
    }

    @Test
    void missingPermissionIsNamedAndThoseThatAreThere() {
        answer = () -> client(1234L, ClientType.PRIVATE_CLIENT, "use_wallet_api", "accept_with_pin");

        ForbiddenException refusal = catchThrowableOfType(
                ForbiddenException.class,
                () -> rights.requirePermission(ClientPermission.SHOW_IN_FRAME, "POST", "transactions"));

        assertThat(refusal)
                .hasMessage("This needs the permission show_in_frame; client 1234 (private_client) has accept_with_pin,"
                        + " use_wallet_api (forbidden) [POST transactions]");
        assertThat(refusal.status()).isZero();
        assertThat(refusal.code()).isEqualTo(ErrorCode.FORBIDDEN);
        assertThat(refusal.method()).isEqualTo("POST");
        assertThat(refusal.pathTemplate()).isEqualTo("transactions");
    }

    @Test
    void clientOfWhichLittleIsKnownIsNamedAsFar() {
        answer = () -> client(null, null);

        assertThatExceptionOfType(ForbiddenException.class)
                .isThrownBy(() -> rights.requirePermission(ClientPermission.SHOW_IN_FRAME))
                .withMessage("This needs the permission show_in_frame; this client (unknown) has none (forbidden)"
                        + " [any call]");
        assertThatExceptionOfType(ForbiddenException.class)
                .isThrownBy(() -> rights.requireType(ClientType.APPLICATION))
                .withMessage("This needs a client of type application; this client is of type unknown (forbidden)"
                        + " [any call]");
    }

    @Test
    void otherTypeIsNamed() {
        rights.requireType(ClientType.PRIVATE_CLIENT);

        assertThatExceptionOfType(ForbiddenException.class)
                .isThrownBy(() -> rights.requireType(ClientType.APPLICATION, "POST", "client"))
                .withMessage("This needs a client of type application; client 1234 is of type private_client"
                        + " (forbidden) [POST client]");
        assertThat(asked).hasValue(1);
    }

    @Test
    void wordsOfTheServerForgeNoLineOfALog() {
        answer = () -> client(1L, new ClientType("a\r\nb"), "c\nd");

        assertThatExceptionOfType(ForbiddenException.class)
                .isThrownBy(() -> rights.requirePermission(ClientPermission.SHOW_IN_FRAME))
                .withMessageNotContainingAny("\r", "\n");
    }

    @Test
    void failureIsThrownAndNotKept() {
        answer = () -> {
            throw failure();
        };
        assertThatExceptionOfType(ConnectionFailedException.class).isThrownBy(rights::current);

        answer = () -> client(1L, ClientType.APPLICATION);
        assertThat(rights.current().type()).isEqualTo(ClientType.APPLICATION);
    }

    @Test
    void failedRefreshLeavesTheAnswerOfBefore() {
        rights.current();
        answer = () -> {
            throw failure();
        };

        assertThatExceptionOfType(ConnectionFailedException.class).isThrownBy(rights::refresh);
        assertThat(rights.current().id()).isEqualTo(1234);
        assertThat(asked).hasValue(2);
    }

    @Test
    void manyThreadsAtOnceShareOneRequest() throws Exception {
        List<Future<ApiClient>> answers = askedByMany(16, () -> client(1L, ClientType.APPLICATION));

        for (Future<ApiClient> each : answers) {
            assertThat(each.get().type()).isEqualTo(ClientType.APPLICATION);
        }
        assertThat(asked).hasValue(1);
    }

    @Test
    void manyThreadsAtOnceShareOneFailure() throws Exception {
        List<Future<ApiClient>> answers = askedByMany(16, () -> {
            throw failure();
        });

        for (Future<ApiClient> each : answers) {
            assertThat(each)
                    .failsWithin(Duration.ofSeconds(20))
                    .withThrowableThat()
                    .withMessageContaining("gone");
        }
        assertThat(asked).hasValue(1);
    }

    @Test
    void refreshDoesNotJoinARequestThatBeganBefore() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch go = new CountDownLatch(1);
        answer = () -> {
            if (asked.get() == 1) {
                begun.countDown();
                await(go);
                return client(1L, ClientType.APPLICATION);
            }
            return client(2L, ClientType.APPLICATION);
        };
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            Future<ApiClient> first = threads.submit(rights::current);
            begun.await();
            List<Thread> waiting = new ArrayList<>();
            Future<ApiClient> second = threads.submit(() -> {
                synchronized (waiting) {
                    waiting.add(Thread.currentThread());
                }
                return rights.refresh();
            });
            awaitParked(waiting, 1);
            go.countDown();
            assertThat(first.get().id()).isEqualTo(1);
            assertThat(second.get().id()).isEqualTo(2);
        } finally {
            threads.shutdownNow();
        }
    }

    private List<Future<ApiClient>> askedByMany(int count, Supplier<ApiClient> served) throws InterruptedException {
        CountDownLatch go = new CountDownLatch(1);
        List<Thread> asking = new ArrayList<>();
        answer = () -> {
            await(go);
            return served.get();
        };
        ExecutorService threads = Executors.newFixedThreadPool(count);
        try {
            List<Future<ApiClient>> answers = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                answers.add(threads.submit(() -> {
                    synchronized (asking) {
                        asking.add(Thread.currentThread());
                    }
                    return rights.current();
                }));
            }
            awaitParked(asking, count);
            go.countDown();
            return answers;
        } finally {
            threads.shutdown();
        }
    }

    /** Until so many threads wait: one for the answer, the others for that one. */
    private static void awaitParked(List<Thread> threads, int count) {
        while (true) {
            synchronized (threads) {
                if (threads.stream()
                                .filter(thread -> thread.getState() == Thread.State.WAITING)
                                .count()
                        == count) {
                    return;
                }
            }
            Thread.onSpinWait();
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
