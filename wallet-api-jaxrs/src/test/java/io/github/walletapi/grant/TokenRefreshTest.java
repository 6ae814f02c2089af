package io.github.walletapi.grant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.walletapi.HandClock;
import io.github.walletapi.auth.Credentials;
import io.github.walletapi.auth.MacCredentials;
import io.github.walletapi.auth.Secret;
import io.github.walletapi.error.ConnectionFailedException;
import io.github.walletapi.error.ErrorCode;
import io.github.walletapi.error.Failure;
import io.github.walletapi.error.GrantEndedException;
import io.github.walletapi.error.InvalidCredentialsException;
import io.github.walletapi.error.UnreadableAnswerException;
import io.github.walletapi.internal.shared.Lease;
import io.github.walletapi.oauth.AccessToken;
import io.github.walletapi.oauth.Scope;
import io.github.walletapi.retry.Pause;
import jakarta.json.spi.JsonProvider;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What becomes of a token at its end, when threads, nodes, the map and the server do what they do. */
@Timeout(60)
class TokenRefreshTest {
    private static final String ID = "grant1";
    private static final Duration LIFE = Duration.ofHours(1);
    private static final Duration LEASE = Duration.ofMinutes(2);
    private static final String LEASE_KEY = "p/grant/" + ID + "/lease";

    /** A map that fails when told to. */
    private static final class FailingMap extends ConcurrentHashMap<String, String> {
        private static final long serialVersionUID = 1L;
        private final AtomicBoolean failing = new AtomicBoolean();
        private final AtomicReference<@Nullable Runnable> beforeLease = new AtomicReference<>();

        @Override
        public boolean replace(String key, String before, String after) {
            if (!key.endsWith("/lease")
                    && (failing.get() || Thread.currentThread().isInterrupted())) {
                throw new IllegalStateException("the map is down, or does not like interrupted threads");
            }
            return super.replace(key, before, after);
        }

        @Override
        public @Nullable String putIfAbsent(String key, String value) {
            Runnable first = beforeLease.getAndSet(null);
            if (first != null) {
                first.run();
            }
            return super.putIfAbsent(key, value);
        }
    }

    private final HandClock clock = new HandClock();
    private final FailingMap map = new FailingMap();
    private final ScriptedTokens server = new ScriptedTokens();
    private final List<Runnable> whilePausing = new ArrayList<>();
    private final TokenCipher cipher = TokenCipher.ofThisProcess(new Randomness());
    private final GrantStore store = new GrantStore(map, "p/", cipher, JsonProvider.provider());
    private final GrantTokens tokens = node();

    private static AccessToken token(int number) {
        return new AccessToken(
                Secret.of("a" + number),
                "mac",
                Secret.of("k" + number),
                "hmac-sha-256",
                LIFE,
                Secret.of("r" + number),
                null);
    }

    private KeptGrant grant(int number) {
        return KeptGrant.of(token(number), Set.of(Scope.EMAIL), clock.instant());
    }

    private void pause(Duration length) {
        clock.advance(length);
        if (!whilePausing.isEmpty()) {
            whilePausing.remove(0).run();
        }
    }

    private GrantTokens node() {
        Pause pause = this::pause;
        GrantSettings settings = new GrantSettings(server, map, clock, pause, () -> 1, LEASE, Duration.ofMinutes(1));
        TokenRefresh refresh = new TokenRefresh(settings, store);
        return new GrantTokens(ID, store, refresh, new TokenRefreshes(refresh, settings), settings);
    }

    private void kept(int number) {
        store.put(ID, grant(number));
    }

    private void expired(int number) {
        kept(number);
        clock.advance(LIFE);
    }

    private static InvalidCredentialsException refused(String code) {
        Failure failure = new Failure("POST", "token", 400, new ErrorCode(code), null, null, Map.of(), null);
        return new InvalidCredentialsException("refused", failure);
    }

    private void answer(int number) {
        server.answers.add(() -> token(number));
    }

    private void fails(RuntimeException failure) {
        server.answers.add(() -> {
            throw failure;
        });
    }

    private KeptGrant stored() {
        return Objects.requireNonNull(store.find(ID, null)).grant();
    }

    private static ConnectionFailedException lost() {
        return new ConnectionFailedException("lost", Failure.of("POST", "token", 0, null), new IOException());
    }

    @Test
    void nextRefreshTokenIsInTheStoreBeforeTheTokenIsUsed() {
        expired(1);
        answer(2);
        MacCredentials used = tokens.get();
        assertThat(used.id()).isEqualTo("a2");
        assertThat(stored().signing().id()).isEqualTo("a2");
        assertThat(Objects.requireNonNull(stored().refreshToken()).reveal()).isEqualTo("r2");
        assertThat(map).doesNotContainKey(LEASE_KEY);
        assertThat(server.asked).containsExactly("r1");
    }

    @Test
    void refreshTokenThatIsNotRotatedStays() {
        expired(1);
        server.answers.add(
                () -> new AccessToken(Secret.of("a2"), null, Secret.of("k2"), null, LIFE, null, "email phone"));
        tokens.get();
        assertThat(Objects.requireNonNull(stored().refreshToken()).reveal()).isEqualTo("r1");
        assertThat(stored().scopes()).containsExactly(Scope.EMAIL, Scope.PHONE);
    }

    @Test
    void whileOneRefreshesAheadOfTimeTheOthersGoOn() throws Exception {
        kept(1);
        clock.advance(LIFE.minusSeconds(30));
        CountDownLatch asked = new CountDownLatch(1);
        CountDownLatch go = new CountDownLatch(1);
        server.answers.add(() -> {
            asked.countDown();
            try {
                go.await();
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
            return token(2);
        });
        ExecutorService thread = Executors.newSingleThreadExecutor();
        try {
            Future<MacCredentials> one = thread.submit(tokens::get);
            asked.await();
            assertThat(tokens.get().id()).isEqualTo("a1");
            assertThat(node().get().id()).as("another node").isEqualTo("a1");
            go.countDown();
            assertThat(one.get().id()).isEqualTo("a2");
            assertThat(tokens.get().id()).isEqualTo("a2");
        } finally {
            thread.shutdownNow();
        }
        assertThat(server.asked).hasSize(1);
    }

    @Test
    void tokenThatStillWorksIsUsedWhenItsRefreshFails() {
        kept(1);
        clock.advance(LIFE.minusSeconds(50));
        fails(lost());
        assertThat(tokens.get().id()).isEqualTo("a1");
        assertThat(tokens.get().id()).as("left alone for a while").isEqualTo("a1");
        assertThat(server.asked).hasSize(1);
        clock.advance(Duration.ofSeconds(15));
        answer(2);
        assertThat(tokens.get().id()).isEqualTo("a2");
    }

    @Test
    void shortLivedTokensAreNotRefreshedAllTheTime() {
        store.put(
                ID,
                new KeptGrant(
                        MacCredentials.of("a1", "k1"),
                        Secret.of("r1"),
                        Set.of(),
                        clock.instant(),
                        clock.instant().plusSeconds(40)));
        clock.advance(Duration.ofSeconds(29));
        tokens.get();
        assertThat(server.asked).isEmpty();
        clock.advance(Duration.ofSeconds(1));
        answer(2);
        tokens.get();
        assertThat(server.asked).hasSize(1);
    }

    @Test
    void nodeWaitsForAnotherThatRefreshes() {
        expired(1);
        Lease theirs = new Lease(map, LEASE_KEY, clock, LEASE);
        assertThat(theirs.take()).isTrue();
        whilePausing.add(() -> {});
        whilePausing.add(() -> kept(2));
        whilePausing.add(() -> {});
        assertThat(tokens.get().id()).isEqualTo("a2");
        assertThat(whilePausing).as("not until the lease is over").hasSize(1);
        assertThat(server.asked).isEmpty();
    }

    @Test
    void nodeThatGetsTheLeaseAfterAnotherWasDoneAsksNobody() {
        expired(1);
        map.beforeLease.set(() -> kept(2));
        assertThat(tokens.get().id()).isEqualTo("a2");
        assertThat(server.asked).isEmpty();
        assertThat(map).doesNotContainKey(LEASE_KEY);
    }

    @Test
    void nodeTakesOverFromOneThatDied() {
        expired(1);
        assertThat(new Lease(map, LEASE_KEY, clock, LEASE).take()).isTrue();
        answer(2);
        assertThat(tokens.get().id()).isEqualTo("a2");
        assertThat(server.asked).containsExactly("r1");
        assertThat(map).doesNotContainKey(LEASE_KEY);
    }

    @Test
    void nodeWhoseLeaseNeverEndsIsNotWaitedForForEver() {
        expired(1);
        for (int i = 0; i < 10_000; i++) {
            String theirs = Long.MAX_VALUE / 2 + " other" + i;
            whilePausing.add(() -> map.put(LEASE_KEY, theirs));
        }
        map.put(LEASE_KEY, Long.MAX_VALUE / 2 + " other");
        assertThatExceptionOfType(ConnectionFailedException.class)
                .isThrownBy(tokens::get)
                .satisfies(busy -> assertThat(busy.mayHaveBeenSent()).isFalse());
        assertThat(server.asked).isEmpty();
    }

    /** Its lease was over, and another node had the refresh token first. */
    @Test
    void slowNodeUsesWhatTheQuickOneGot() {
        expired(1);
        server.answers.add(() -> {
            kept(2);
            throw refused("invalid_grant");
        });
        assertThat(tokens.get().id()).isEqualTo("a2");
        expired(1);
        server.answers.add(() -> {
            kept(2);
            return token(3);
        });
        assertThat(tokens.get().id()).isEqualTo("a2");
    }

    @Test
    void deadRefreshTokenEndsTheGrant() {
        expired(1);
        fails(refused("invalid_grant"));
        assertThatExceptionOfType(GrantEndedException.class)
                .isThrownBy(tokens::get)
                .satisfies(ended -> assertThat(ended.code()).isEqualTo(ErrorCode.INVALID_GRANT));
        assertThat(map).isEmpty();
    }

    @Test
    void tokenWithoutARefreshTokenEndsTheGrant() {
        store.put(
                ID,
                new KeptGrant(
                        MacCredentials.of("a1", "k1"),
                        null,
                        Set.of(),
                        clock.instant(),
                        clock.instant().plus(LIFE)));
        tokens.get();
        clock.advance(LIFE);
        assertThatExceptionOfType(GrantEndedException.class).isThrownBy(tokens::get);
        assertThat(map).isEmpty();
    }

    @Test
    void refusedClientEndsNoGrant() {
        expired(1);
        fails(refused("unauthorized"));
        assertThatThrownBy(tokens::get).isExactlyInstanceOf(InvalidCredentialsException.class);
        answer(2);
        assertThat(tokens.get().id()).isEqualTo("a2");
    }

    @Test
    void tokenThatLivesForEverIsNotRefreshed() {
        for (Duration life : new @Nullable Duration[] {null, Duration.ofSeconds(Long.MAX_VALUE)}) {
            AccessToken token = new AccessToken(Secret.of("a1"), null, Secret.of("k1"), null, life, null, null);
            store.put(ID, KeptGrant.of(token, Set.of(), clock.instant()));
            clock.advance(Duration.ofDays(10_000));
            assertThat(tokens.get().id()).isEqualTo("a1");
        }
    }

    @Test
    void answerWithoutATokenLosesNothing() {
        expired(1);
        server.answers.add(() -> new AccessToken(null, null, null, null, null, null, null));
        assertThatExceptionOfType(UnreadableAnswerException.class).isThrownBy(tokens::get);
        answer(2);
        assertThat(tokens.get().id()).isEqualTo("a2");
        assertThat(server.asked).containsExactly("r1", "r1");
    }

    @Test
    void tokenThatCouldNotBeStoredIsNotUsedUntilItCan() {
        expired(1);
        answer(2);
        map.failing.set(true);
        for (int i = 0; i < 3; i++) {
            assertThatExceptionOfType(GrantStoreException.class).isThrownBy(tokens::get);
        }
        map.failing.set(false);
        assertThat(tokens.get().id()).isEqualTo("a2");
        assertThat(server.asked).as("the old refresh token is dead by now").containsExactly("r1");
        assertThat(stored().signing().id()).isEqualTo("a2");
    }

    @Test
    void grantThatIsEndedWhileItIsRefreshedLeavesNoToken() {
        expired(1);
        server.answers.add(() -> {
            map.remove(store.key(ID));
            return token(2);
        });
        assertThatExceptionOfType(GrantEndedException.class).isThrownBy(tokens::get);
        assertThat(server.revoked).containsExactly("a2");
        assertThat(map).isEmpty();
    }

    @Test
    void refusedTokenIsRefreshedUnlessItHasBeenAlready() {
        kept(1);
        Credentials first = tokens.get();
        answer(2);
        assertThat(tokens.refreshed(first).id()).isEqualTo("a2");
        assertThat(tokens.refreshed(first).id()).as("refused late").isEqualTo("a2");
        assertThat(node().refreshed(first).id()).as("on another node").isEqualTo("a2");
        assertThat(server.asked).hasSize(1);
    }

    /** Another node refreshed it, so long ago that the next token is over too: it would only be refused once more. */
    @Test
    void refusedTokenIsNotReplacedByOneThatIsOver() {
        kept(1);
        Credentials first = tokens.get();
        expired(2);
        answer(3);
        assertThat(tokens.refreshed(first).id()).isEqualTo("a3");
        assertThat(server.asked).containsExactly("r2");
    }

    @Test
    void storeIsWrittenThoughTheThreadIsInterrupted() {
        expired(1);
        server.answers.add(() -> {
            Thread.currentThread().interrupt();
            return token(2);
        });
        assertThat(tokens.get().id()).isEqualTo("a2");
        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void interruptedThreadStopsWaitingForAnotherNode() {
        expired(1);
        assertThat(new Lease(map, LEASE_KEY, clock, LEASE).take()).isTrue();
        GrantSettings settings = new GrantSettings(
                server,
                map,
                clock,
                length -> {
                    throw new InterruptedException();
                },
                () -> 1,
                LEASE,
                Duration.ofMinutes(1));
        TokenRefresh refresh = new TokenRefresh(settings, store);
        GrantTokens interrupted = new GrantTokens(ID, store, refresh, new TokenRefreshes(refresh, settings), settings);
        assertThatExceptionOfType(CancellationException.class).isThrownBy(interrupted::get);
        assertThat(Thread.interrupted()).isTrue();
        assertThat(stored().signing().id()).isEqualTo("a1");
    }

    @Test
    void nothingThatItHoldsIsPrinted() {
        kept(1);
        @Nullable Object entry = store.find(ID, null);
        assertThat(String.valueOf(entry)).isEqualTo("Entry");
        assertThat(stored().toString()).doesNotContain("k1").doesNotContain("r1");
        assertThat(tokens).hasToString("GrantTokens");
    }
}
