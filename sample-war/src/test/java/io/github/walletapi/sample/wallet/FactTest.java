package io.github.walletapi.sample.wallet;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.walletapi.user.UserField;
import org.junit.jupiter.api.Test;

class FactTest {

    @Test
    void notSetAndNotSharedAreTwoThings() {
        assertThat(Fact.of("Phone", UserField.of("+3706", true)).text()).isEqualTo("+3706");
        assertThat(Fact.of("Phone", UserField.of(null, true)).state()).isEqualTo("not-set");
        assertThat(Fact.of("Phone", UserField.of(null, false)).state()).isEqualTo("not-granted");
    }
}
