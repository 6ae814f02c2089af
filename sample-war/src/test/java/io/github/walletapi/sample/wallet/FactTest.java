package io.github.walletapi.sample.wallet;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.walletapi.sample.signin.Shared;
import io.github.walletapi.user.UserField;
import org.junit.jupiter.api.Test;

class FactTest {

    @Test
    void notSetAndNotSharedAreTwoThings() {
        assertThat(Fact.of("Phone", UserField.of("+3706", true)).text()).isEqualTo("+3706");
        assertThat(Fact.of("Phone", new UserField<>(UserField.State.NOT_SET, null))
                        .state())
                .isEqualTo("not-set");
        assertThat(Fact.of("Phone", new UserField<>(UserField.State.NOT_GRANTED, null))
                        .state())
                .isEqualTo("not-granted");
    }

    @Test
    void whatCannotBeToldApartIsSaidSo() {
        Fact name = Fact.of("Name", (String) null);

        assertThat(name.state()).isEqualTo("missing");
        assertThat(Share.of(Shared.NAME, name).state()).isEqualTo("missing");
        assertThat(Share.of(Shared.NAME, Fact.of("Name", "Jane")).state()).isEqualTo("granted");
        assertThat(Share.of(Shared.PHONE, Fact.of("Phone", new UserField<>(UserField.State.NOT_SET, null)))
                        .state())
                .isEqualTo("granted");
    }
}
