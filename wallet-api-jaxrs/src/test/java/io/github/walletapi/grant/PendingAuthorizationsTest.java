package io.github.walletapi.grant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.walletapi.HandClock;
import io.github.walletapi.internal.shared.Digest;
import io.github.walletapi.oauth.AuthorizationPage;
import io.github.walletapi.oauth.Scope;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PendingAuthorizationsTest {
    private static final Duration LONGEST = Duration.ofMinutes(15);

    private final HandClock clock = new HandClock();
    private final ConcurrentHashMap<String, String> map = new ConcurrentHashMap<>();
    private final PendingAuthorizations pending = pending(TokenCipher.ofThisProcess(new Randomness()));

    private PendingAuthorizations pending(TokenCipher cipher) {
        return new PendingAuthorizations(map, "p/", cipher, clock, LONGEST, new Randomness());
    }

    @Test
    void stateIsLongAndItsOwn() {
        Set<String> states = Set.copyOf(IntStream.range(0, 100)
                .mapToObj(i -> pending.begin("s", Set.of(Scope.EMAIL)))
                .toList());
        assertThat(states).hasSize(100).allMatch(state -> state.matches("[A-Za-z0-9_-]{32}"));
        assertThat(map.toString()).doesNotContain(states.iterator().next());
    }

    @Test
    void whatWasWishedComesBackOnce() {
        String state = pending.begin("s", Set.of(Scope.EMAIL.offline()));
        assertThatExceptionOfType(UnknownStateException.class).isThrownBy(() -> pending.finish("t", state));
        assertThat(pending.finish("s", state)).containsExactly(Scope.EMAIL.offline());
        assertThatExceptionOfType(UnknownStateException.class).isThrownBy(() -> pending.finish("s", state));
    }

    @Test
    void ofManyAtOnceOneFinishes() {
        String state = pending.begin("s", Set.of(Scope.EMAIL));
        long finished = IntStream.range(0, 64)
                .parallel()
                .filter(i -> {
                    try {
                        pending.finish("s", state);
                        return true;
                    } catch (UnknownStateException late) {
                        return false;
                    }
                })
                .count();
        assertThat(finished).isEqualTo(1);
    }

    @Test
    void thoseWhoDoNotComeBackAreForgotten() {
        map.put("other", "1|2|3");
        for (int i = 0; i < 10; i++) {
            pending.begin("s", Set.of(Scope.EMAIL));
        }
        clock.advance(LONGEST);
        String state = pending.begin("s", Set.of(Scope.EMAIL));
        assertThat(map).hasSize(2).containsKey("other");
        clock.advance(LONGEST.minusMillis(1));
        assertThat(pending.finish("s", state)).isNotEmpty();
    }

    @Test
    void whatCannotBeAskedLeavesNothingBehind() {
        Authorizations authorizations = new Authorizations(
                "id", AuthorizationPage.PRODUCTION, URI.create("https://shop.example/back"), pending);
        for (Set<Scope> wrong : List.of(Set.<Scope>of(), Set.of(Scope.CONVERT_CURRENCY))) {
            assertThatIllegalArgumentException().isThrownBy(() -> authorizations.begin("s", wrong, null));
        }
        assertThatIllegalArgumentException().isThrownBy(() -> authorizations.begin("", Set.of(Scope.EMAIL), null));
        assertThat(map).isEmpty();
    }

    @Test
    void ofASessionTheOldestGo() {
        List<String> states = IntStream.range(0, 1_000)
                .mapToObj(i -> pending.begin("s", Set.of(Scope.EMAIL)))
                .toList();

        assertThat(map).hasSize(1);
        assertThat(map.values()).singleElement().asString().hasSizeLessThan(1_000);
        for (int i = 0; i < 995; i++) {
            String old = states.get(i);
            assertThatExceptionOfType(UnknownStateException.class).isThrownBy(() -> pending.finish("s", old));
        }
        for (String state : states.subList(995, 1_000)) {
            assertThat(pending.finish("s", state)).containsExactly(Scope.EMAIL);
        }
        assertThat(map).isEmpty();
    }

    @Test
    void ofAllSessionsTheOldestGo() {
        map.put("other", "1|2|3");
        String oldest = pending.begin("oldest", Set.of(Scope.EMAIL));
        int largest = 0;
        String last = "";
        for (int i = 0; i < 30_000; i++) {
            clock.advance(Duration.ofMillis(10));
            last = pending.begin("session " + i, Set.of(Scope.EMAIL));
            largest = Math.max(largest, map.size());
        }

        assertThat(largest).isLessThanOrEqualTo(PendingAuthorizations.MOST_SESSIONS + 1);
        assertThat(map).containsKey("other").hasSizeGreaterThan(PendingAuthorizations.MOST_SESSIONS / 2);
        assertThatExceptionOfType(UnknownStateException.class).isThrownBy(() -> pending.finish("oldest", oldest));
        assertThat(pending.finish("session 29999", last)).containsExactly(Scope.EMAIL);
    }

    @Test
    void whoWritesTheMapCannotWidenWhatWasWished() {
        String state = pending.begin("s", Set.of(Scope.EMAIL));
        String key = map.keySet().iterator().next();
        String entry = Objects.requireNonNull(map.get(key));
        pending(TokenCipher.ofThisProcess(new Randomness())).begin("t", Set.of(Scope.IDENTITY));
        String strange = map.entrySet().stream()
                .filter(other -> !other.getKey().equals(key))
                .findFirst()
                .orElseThrow()
                .getValue();
        pending.begin("u", Set.of(Scope.IDENTITY));
        String moved = map.entrySet().stream()
                .filter(other ->
                        !other.getValue().equals(entry) && !other.getValue().equals(strange))
                .findFirst()
                .orElseThrow()
                .getValue();
        String until = entry.substring(0, entry.indexOf('|'));
        for (String forged : List.of(
                until + "|" + Digest.of("state", state) + "|identity",
                until + "|" + until + "|" + Digest.of("state", state) + "|identity",
                strange,
                moved,
                entry.substring(0, entry.length() - 9),
                until + "|",
                "",
                "nonsense")) {
            map.put(key, forged);
            assertThatExceptionOfType(UnknownStateException.class)
                    .as(forged)
                    .isThrownBy(() -> pending.finish("s", state));
            String again = pending.begin("s", Set.of(Scope.PHONE));
            assertThat(pending.finish("s", again))
                    .as("what cannot be read is in nobody's way")
                    .containsExactly(Scope.PHONE);
        }
        map.put(key, (Long.parseLong(until) + 1_000_000) + entry.substring(until.length()));
        clock.advance(LONGEST);
        assertThatExceptionOfType(UnknownStateException.class)
                .as("the time that counts is sealed")
                .isThrownBy(() -> pending.finish("s", state));
    }

    @Test
    void entriesThatLastForEverAreSweptToo() {
        map.put("p/state/x", Long.MAX_VALUE + "|x");
        map.put("p/state/y", "99999999999999999999999|x");
        map.put("p/state/z", "x");
        pending.begin("s", Set.of(Scope.EMAIL));

        assertThat(map).hasSize(1);
    }
}
