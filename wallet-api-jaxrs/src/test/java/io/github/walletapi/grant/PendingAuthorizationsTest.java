package io.github.walletapi.grant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.walletapi.HandClock;
import io.github.walletapi.oauth.AuthorizationPage;
import io.github.walletapi.oauth.Scope;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PendingAuthorizationsTest {
    private static final Duration LONGEST = Duration.ofMinutes(15);

    private final HandClock clock = new HandClock();
    private final ConcurrentHashMap<String, String> map = new ConcurrentHashMap<>();
    private final PendingAuthorizations pending =
            new PendingAuthorizations(map, "p/", clock, LONGEST, new Randomness());

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
}
