package io.github.walletapi.sandbox.internal.auth;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Nonces are remembered as long as they can be used again, and no longer. */
class UsedNoncesTest {
    @Test
    void noncesThatCannotComeBackAreForgotten() {
        UsedNonces nonces = new UsedNonces();
        for (int second = 1; second <= 100; second++) {
            assertThat(nonces.remember("id", "n", second, second - 10)).isTrue();
        }
        assertThat(nonces.size()).isEqualTo(11);
    }
}
