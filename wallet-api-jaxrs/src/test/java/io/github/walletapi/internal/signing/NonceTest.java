package io.github.walletapi.internal.signing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class NonceTest {
    private static final int MANY = 100_000;

    @Test
    void hundredThousandAreAllDifferent() {
        Nonce nonce = new Nonce();
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < MANY; i++) {
            seen.add(nonce.get());
        }
        assertThat(seen).hasSize(MANY);
    }

    @Test
    void twoSourcesDoNotRepeatEachOther() {
        assertThat(new Nonce().get()).isNotEqualTo(new Nonce().get());
    }

    @Test
    void thirtyTwoCharactersThatNeedNoQuoting() {
        Nonce nonce = new Nonce();
        for (int i = 0; i < 1000; i++) {
            assertThat(nonce.get()).matches("[A-Za-z0-9_-]{32}");
        }
    }

    @Test
    void everyPositionVaries() {
        Nonce nonce = new Nonce();
        for (int position = 0; position < 32; position++) {
            Set<Character> seen = new HashSet<>();
            for (int i = 0; i < 200; i++) {
                seen.add(nonce.get().charAt(position));
            }
            assertThat(seen).as("position %d", position).hasSizeGreaterThan(20);
        }
    }
}
