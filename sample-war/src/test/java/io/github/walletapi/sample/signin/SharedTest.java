package io.github.walletapi.sample.signin;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.walletapi.oauth.Scope;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SharedTest {

    @Test
    void aScopeIsSharedWhetherItWasOptionalOrNot() {
        assertThat(Shared.PHONE.isIn(Set.of(Scope.PHONE))).isTrue();
        assertThat(Shared.PHONE.isIn(Set.of(Scope.PHONE.optional()))).isTrue();
        assertThat(Shared.BALANCES.isIn(Set.of(Scope.BALANCE))).isTrue();
        assertThat(Shared.BALANCES.isIn(Set.of(Scope.STATEMENTS))).isFalse();
        assertThat(Shared.NAME.isIn(Set.of())).isFalse();
    }

    @Test
    void nothingIsAskedForThatCouldChangeAnything() {
        assertThat(Shared.asked()).hasSameSizeAs(Shared.values());
        assertThat(Shared.asked()).noneMatch(Scope::isExtended).noneMatch(Scope::isOffline);
    }
}
