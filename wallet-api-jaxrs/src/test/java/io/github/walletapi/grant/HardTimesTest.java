package io.github.walletapi.grant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.walletapi.HandClock;
import io.github.walletapi.auth.Credentials;
import io.github.walletapi.auth.MacCredentials;
import io.github.walletapi.auth.Secret;
import io.github.walletapi.error.ErrorCode;
import io.github.walletapi.error.Failure;
import io.github.walletapi.error.GrantEndedException;
import io.github.walletapi.error.InvalidCredentialsException;
import io.github.walletapi.oauth.AccessToken;
import io.github.walletapi.oauth.Scope;
import io.github.walletapi.retry.Pause;
import jakarta.json.spi.JsonProvider;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Predicate;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Grants whose nodes disagree on the time, whose map fails in part, and whose server answers oddly: none is lost. */
@Timeout(60)
class HardTimesTest {
    private static final String ID = "grant1";
    private static final Duration LIFE = Duration.ofHours(1);
    private static final Duration LEASE = Duration.ofMinutes(2);

    /** A map that refuses to write some keys, as one does a part of whose nodes is away. */
    private static final class PartlyFailingMap extends ConcurrentHashMap<String, String> {
        private static final long serialVersionUID = 1L;
        private transient volatile Predicate<String> failing = key -> false;

        private void check(Object key) {
            if (failing.test((String) key)) {
                throw new IllegalStateException("the map is down");
            }
        }

        @Override
        public @Nullable String putIfAbsent(String key, String value) {
            check(key);
            return super.putIfAbsent(key, value);
        }

        @Override
        public boolean replace(String key, String before, String after) {
            check(key);
            return super.replace(key, before, after);
        }

        @Override
        public boolean remove(Object key, @Nullable Object value) {
            check(key);
            return super.remove(key, value);
        }
    }

    private final HandClock clock = new HandClock();
    private final PartlyFailingMap map = new PartlyFailingMap();
    private final ScriptedTokens server = new ScriptedTokens();
    private final TokenCipher cipher = TokenCipher.ofThisProcess(new Randomness());
    private final GrantStore store = new GrantStore(map, "p/", cipher, JsonProvider.provider());
    private final GrantTokens tokens = node(clock, clock::advance);

    private GrantTokens node(Clock itsClock, Pause pause) {
        GrantSettings settings = new GrantSettings(server, map, itsClock, pause, () -> 1, LEASE, Duration.ofMinutes(1));
        TokenRefresh refresh = new TokenRefresh(settings, store);
        return new GrantTokens(ID, store, refresh, new TokenRefreshes(refresh, settings), settings);
    }

    private static AccessToken token(int number, @Nullable Duration life, @Nullable String scope) {
        return new AccessToken(
                Secret.of("a" + number), "mac", Secret.of("k" + number), null, life, Secret.of("r" + number), scope);
    }

    private static AccessToken token(int number) {
        return token(number, LIFE, null);
    }

    private static InvalidCredentialsException dead() {
        return new InvalidCredentialsException(
                "dead", new Failure("POST", "token", 400, ErrorCode.INVALID_GRANT, null, null, Map.of(), null));
    }

    private void expired() {
        store.put(ID, KeptGrant.of(token(1), Set.of(Scope.EMAIL), clock.instant()));
        clock.advance(LIFE);
    }

    private KeptGrant stored() {
        return Objects.requireNonNull(store.find(ID, null)).grant();
    }

    /** Three minutes ahead, it takes the lease of the other for one that is over long ago. */
    @Test
    void refusalIsNotBelievedWhileAnotherNodeMayHaveWhatItAskedFor() throws Exception {
        expired();
        CountDownLatch asked = new CountDownLatch(1);
        CountDownLatch go = new CountDownLatch(1);
        server.answers.add(() -> {
            asked.countDown();
            await(go);
            return token(2);
        });
        server.answers.add(() -> {
            throw dead();
        });
        ExecutorService thread = Executors.newSingleThreadExecutor();
        try {
            Future<MacCredentials> slow = thread.submit(tokens::get);
            asked.await();
            HandClock ahead = new HandClock();
            ahead.advance(LIFE.plusMinutes(3));
            GrantTokens quick = node(ahead, length -> {
                ahead.advance(length);
                go.countDown();
                try {
                    slow.get();
                } catch (ExecutionException lost) {
                    throw new AssertionError(lost);
                }
            });
            assertThat(quick.get().id()).isEqualTo("a2");
            assertThat(slow.get().id()).isEqualTo("a2");
        } finally {
            go.countDown();
            thread.shutdownNow();
        }
        assertThat(stored().signing().id()).isEqualTo("a2");
        assertThat(server.revoked).isEmpty();
    }

    /** It asked first, but its request came second. */
    @Test
    void nodeThatLostItsLeaseWaitsForTheOneThatTookIt() {
        expired();
        List<Runnable> later = new ArrayList<>();
        GrantTokens slow = node(clock, length -> {
            clock.advance(length);
            later.remove(0).run();
        });
        server.answers.add(() -> {
            map.put("p/grant/" + ID + "/lease", Long.MAX_VALUE / 2 + " other");
            throw dead();
        });
        later.add(() -> {});
        later.add(() -> store.put(ID, KeptGrant.of(token(2), Set.of(Scope.EMAIL), clock.instant())));
        assertThat(slow.get().id()).isEqualTo("a2");
    }

    @Test
    void refusalIsBelievedWhenTheOtherNodeDoesNotComeBack() {
        expired();
        map.put("p/grant/" + ID + "/lease", "0 dead");
        server.answers.add(() -> {
            throw dead();
        });
        assertThatExceptionOfType(GrantEndedException.class).isThrownBy(tokens::get);
        assertThat(map).isEmpty();
    }

    @Test
    void sameTokenOnceMoreIsNoReasonToAskForEver() {
        expired();
        server.answers.add(() -> token(1));
        Credentials same = tokens.get();
        assertThat(same.isSameAs(MacCredentials.of("a1", "k1"))).isTrue();
        assertThat(tokens.get().id()).isEqualTo("a1");
        assertThat(server.asked).hasSize(1);
    }

    /** The answer is read when the old refresh token is dead already. */
    @Test
    void oddAnswersLoseNoRefreshToken() {
        expired();
        int number = 2;
        for (String scope : new String[] {"email wallet:read level2", "email,phone", "", " "}) {
            int next = number++;
            server.answers.add(() -> token(next, LIFE, scope));
            assertThat(tokens.get().id()).isEqualTo("a" + next);
            assertThat(stored().scopes()).contains(Scope.EMAIL);
            clock.advance(LIFE);
        }
        for (long seconds : new long[] {0, -1, Long.MIN_VALUE, Long.MAX_VALUE}) {
            int next = number++;
            server.answers.add(() -> token(next, Duration.ofSeconds(seconds), null));
            assertThat(tokens.refreshed(stored().signing()).id()).isEqualTo("a" + next);
            assertThat(tokens.get().id()).as("not asked for with every call").isEqualTo("a" + next);
        }
    }

    @Test
    void leaseThatCannotBeTakenDoesNotHurtATokenThatWorks() {
        expired();
        store.put(ID, KeptGrant.of(token(1), Set.of(Scope.EMAIL), clock.instant()));
        clock.advance(LIFE.minusSeconds(30));
        map.failing = key -> key.endsWith("/lease");
        assertThat(tokens.get().id()).isEqualTo("a1");
        clock.advance(Duration.ofSeconds(30));
        assertThatExceptionOfType(GrantStoreException.class).isThrownBy(tokens::get);
        assertThat(server.asked).isEmpty();
    }

    @Test
    void leaseThatCannotBeGivenBackDoesNotHideWhatWasGot() {
        expired();
        server.answers.add(() -> {
            map.failing = key -> key.endsWith("/lease");
            return token(2);
        });
        assertThat(tokens.get().id()).isEqualTo("a2");
    }

    /** The map refuses the one entry, and takes it again a moment later. */
    @Test
    void anotherNodeDoesNotEndWhatThisOneCouldNotStoreYet() {
        expired();
        server.answers.add(() -> {
            map.failing = key -> !key.endsWith("/lease");
            return token(2);
        });
        server.answers.add(() -> {
            throw dead();
        });
        assertThatExceptionOfType(GrantStoreException.class).isThrownBy(tokens::get);
        map.failing = key -> false;
        List<String> got = new ArrayList<>();
        GrantTokens other = node(clock, length -> {
            clock.advance(length);
            if (got.isEmpty()) {
                got.add(tokens.get().id());
            }
        });
        assertThat(other.get().id()).isEqualTo("a2");
        assertThat(got).containsExactly("a2");
        assertThat(server.asked).containsExactly("r1");
        assertThat(map).doesNotContainKey("p/grant/" + ID + "/lease");
    }

    @Test
    void entryOfAnotherApplicationIsNoneOfOurs() {
        expired();
        map.put("q/grant/" + ID, Objects.requireNonNull(map.get("p/grant/" + ID)));
        GrantStore theirs = new GrantStore(map, "q/", cipher, JsonProvider.provider());
        assertThat(theirs.find(ID, null)).isNull();
        assertThat(map).containsKey("p/grant/" + ID).doesNotContainKey("q/grant/" + ID);
    }

    @Test
    void entryThatWasCutOrChangedIsRemovedWithAWordAndWithoutItsContent() {
        expired();
        String key = "p/grant/" + ID;
        String entry = Objects.requireNonNull(map.get(key));
        List<String> said = new ArrayList<>();
        Handler handler = new Handler() {
            @Override
            public void publish(LogRecord line) {
                said.add(line.getLevel() + " " + line.getMessage());
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        Logger logger = Logger.getLogger("io.github.walletapi.grant");
        logger.addHandler(handler);
        try {
            for (String damaged : List.of(entry.substring(0, 30), entry.substring(0, 12), entry + "A", "", "zzqq")) {
                map.put(key, damaged);
                said.clear();
                for (int i = 0; i < 3; i++) {
                    assertThatExceptionOfType(GrantEndedException.class).isThrownBy(tokens::get);
                }
                assertThat(map).doesNotContainKey(key);
                assertThat(said)
                        .singleElement()
                        .asString()
                        .startsWith("WARNING")
                        .doesNotContain(ID, "zzqq", entry.substring(2, 10));
            }
        } finally {
            logger.removeHandler(handler);
        }
        assertThat(server.asked).isEmpty();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException interrupted) {
            throw new AssertionError(interrupted);
        }
    }
}
