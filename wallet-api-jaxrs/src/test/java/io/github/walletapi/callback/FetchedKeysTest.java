package io.github.walletapi.callback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.walletapi.callback.RefusedCallbackException.Reason;
import io.github.walletapi.error.ConnectionFailedException;
import io.github.walletapi.error.Failure;
import io.github.walletapi.sandbox.CallbackSigner;
import io.github.walletapi.server.CallbackKey;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Which key counts when, and how often it is asked for. */
class FetchedKeysTest {
    private static final String EVENT = "{\"type\":\"reserved\",\"object\":\"transaction\",\"data\":{}}";
    private static final CallbackSigner OLD = CallbackSigner.create();
    private static final CallbackSigner NEW = CallbackSigner.create();
    private static final CallbackSigner FORGER = CallbackSigner.create();

    private final AtomicLong ticks = new AtomicLong(Long.MAX_VALUE - 1);
    private final AtomicInteger fetches = new AtomicInteger();
    private volatile String published = OLD.publicKeyPem();
    private volatile boolean down;
    private final CallbackVerifier verifier = CallbackVerifier.fetching(this::fetch, ticks::get);

    private CallbackKey fetch() {
        fetches.incrementAndGet();
        if (down) {
            throw new ConnectionFailedException("No connection", Failure.UNKNOWN_CALL, new IOException("down"));
        }
        return new CallbackKey(published);
    }

    private void pass(Duration time) {
        ticks.addAndGet(time.toNanos());
    }

    /** Null if it is accepted. */
    private @Nullable Reason post(CallbackSigner signer) {
        ticks.incrementAndGet();
        RefusedCallbackException refused = catchThrowableOfType(
                RefusedCallbackException.class,
                () -> verifier.verify(EVENT, signer.sign(EVENT).sign()));
        return refused == null ? null : refused.reason();
    }

    @Test
    void theKeyIsFetchedOnceForAllThatItProves() {
        for (int i = 0; i < 100; i++) {
            assertThat(post(OLD)).isNull();
            pass(Duration.ofHours(1));
        }
        assertThat(fetches).hasValue(1);
    }

    @Test
    void whatCannotBeVerifiedAnywayCostsNoFetch() {
        assertThat(catchThrowableOfType(RefusedCallbackException.class, () -> verifier.verify(EVENT, "")))
                .isNotNull();
        assertThat(catchThrowableOfType(RefusedCallbackException.class, () -> verifier.verify("", "AAAA")))
                .isNotNull();
        assertThat(catchThrowableOfType(RefusedCallbackException.class, () -> verifier.verify(EVENT, "%")))
                .isNotNull();
        assertThat(fetches).hasValue(0);
    }

    @Test
    void theFirstEventByANewKeyIsAcceptedAfterOneFetch() {
        post(OLD);
        pass(Duration.ofMinutes(1));
        published = NEW.publicKeyPem();

        assertThat(post(NEW)).isNull();
        assertThat(fetches).hasValue(2);
    }

    @Test
    void aStormOfForgeriesCostsOneFetchAndHidesNoTrueOne() {
        post(OLD);
        pass(Duration.ofHours(1));
        List<@Nullable Reason> answers = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            answers.add(post(FORGER));
        }
        published = NEW.publicKeyPem();

        assertThat(answers.get(0)).isEqualTo(Reason.WRONG_SIGNATURE);
        assertThat(answers.subList(1, 200)).containsOnly(Reason.KEY_TOO_OLD);
        assertThat(post(NEW)).as("true, by a key that may not be fetched yet").isEqualTo(Reason.KEY_TOO_OLD);
        assertThat(post(OLD)).isNull();
        assertThat(fetches).hasValue(2);
        assertThat(Reason.KEY_TOO_OLD.status()).isEqualTo(503);

        pass(Duration.ofMinutes(1));
        assertThat(post(NEW)).isNull();
        assertThat(fetches).hasValue(3);
    }

    @Test
    void theKeyBeforeCountsUntilTheNewOneHasProvedItself() {
        post(OLD);
        pass(Duration.ofMinutes(1));
        published = NEW.publicKeyPem();
        assertThat(post(FORGER)).isEqualTo(Reason.WRONG_SIGNATURE);

        assertThat(post(OLD)).as("sent before the change, and late").isNull();
        assertThat(post(NEW)).isNull();
        pass(Duration.ofMinutes(1));
        assertThat(post(OLD)).isEqualTo(Reason.WRONG_SIGNATURE);
    }

    /** As one node of a server may have it while the others do not. */
    @Test
    void aKeyThatProvedNothingDoesNotTakeThePlaceOfOneThatDid() {
        post(OLD);
        for (CallbackSigner wrong : List.of(FORGER, NEW)) {
            pass(Duration.ofMinutes(1));
            published = wrong.publicKeyPem();
            assertThat(post(CallbackSigner.create())).isEqualTo(Reason.WRONG_SIGNATURE);
        }
        assertThat(post(OLD)).isNull();
    }

    @Test
    void withoutAKeyTheSenderIsAskedAgainAndTheServerOnceAMinute() {
        down = true;

        RefusedCallbackException refused = Objects.requireNonNull(catchThrowableOfType(
                RefusedCallbackException.class,
                () -> verifier.verify(EVENT, OLD.sign(EVENT).sign())));
        assertThat(refused.reason()).isEqualTo(Reason.KEY_UNAVAILABLE);
        assertThat(refused).hasCauseInstanceOf(ConnectionFailedException.class);
        assertThat(Reason.KEY_UNAVAILABLE.status()).isEqualTo(503);
        down = false;
        pass(Duration.ofSeconds(59));
        assertThat(post(OLD)).isEqualTo(Reason.KEY_UNAVAILABLE);
        assertThat(fetches).hasValue(1);
        pass(Duration.ofSeconds(1));
        assertThat(post(OLD)).isNull();
    }

    @Test
    void aServerThatFailsOrGivesNoKeyLeavesTheOneThatThereIs() {
        post(OLD);
        for (String nonsense :
                List.of("-----BEGIN nothing", "-----BEGIN PUBLIC KEY-----\n-----END PUBLIC KEY-----", "")) {
            pass(Duration.ofMinutes(1));
            published = nonsense;
            down = nonsense.isEmpty();
            assertThat(post(NEW)).as(nonsense).isEqualTo(Reason.KEY_TOO_OLD);
            assertThat(post(OLD)).isNull();
        }
        assertThat(fetches).hasValue(4);
    }

    @Test
    void whoComesTogetherWaitsForOneFetch() throws Exception {
        CountDownLatch asked = new CountDownLatch(1);
        CountDownLatch answer = new CountDownLatch(1);
        CallbackVerifier slow = CallbackVerifier.fetching(
                () -> {
                    asked.countDown();
                    try {
                        assertThat(answer.await(20, TimeUnit.SECONDS)).isTrue();
                    } catch (InterruptedException impossible) {
                        throw new AssertionError(impossible);
                    }
                    return fetch();
                },
                ticks::get);
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            List<Future<CallbackEvent>> posts = new ArrayList<>();
            posts.add(threads.submit(() -> slow.verify(EVENT, OLD.sign(EVENT).sign())));
            assertThat(asked.await(20, TimeUnit.SECONDS)).isTrue();
            for (int i = 0; i < 7; i++) {
                posts.add(
                        threads.submit(() -> slow.verify(EVENT, OLD.sign(EVENT).sign())));
            }
            answer.countDown();
            for (Future<CallbackEvent> post : posts) {
                assertThat(post.get(20, TimeUnit.SECONDS).type()).isEqualTo(CallbackType.RESERVED);
            }
        } finally {
            threads.shutdownNow();
        }
        assertThat(fetches).hasValue(1);
    }

    /** It may have been signed by a key that came after the question that is being answered. */
    @Test
    void aQuestionThatWasUnderWayDoesNotCondemn() {
        CallbackVerifier[] self = new CallbackVerifier[1];
        List<@Nullable Reason> inner = new ArrayList<>();
        ExecutorService other = Executors.newSingleThreadExecutor();
        try {
            CountDownLatch waiting = new CountDownLatch(1);
            self[0] = CallbackVerifier.fetching(
                    () -> {
                        ticks.incrementAndGet();
                        other.execute(() -> {
                            RefusedCallbackException refused = catchThrowableOfType(
                                    RefusedCallbackException.class,
                                    () -> self[0].verify(EVENT, NEW.sign(EVENT).sign()));
                            inner.add(refused == null ? null : refused.reason());
                            waiting.countDown();
                        });
                        return fetch();
                    },
                    ticks::get);
            assertThat(self[0].verify(EVENT, OLD.sign(EVENT).sign()).type()).isEqualTo(CallbackType.RESERVED);
            assertThat(waiting.await(20, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException impossible) {
            throw new AssertionError(impossible);
        } finally {
            other.shutdownNow();
        }
        assertThat(inner).containsExactly(Reason.KEY_TOO_OLD);
        assertThat(fetches).hasValue(1);
    }
}
