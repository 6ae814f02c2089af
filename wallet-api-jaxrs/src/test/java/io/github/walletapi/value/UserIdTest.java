package io.github.walletapi.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UserIdTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "0",
                "01",
                "-1",
                "+1",
                "ME",
                "Me",
                "me ",
                "1 ",
                "1/2",
                "..",
                "1.0",
                "12345678901234567890",
                "١"
            })
    void anythingButAPositiveNumberOrMeIsRefused(String value) {
        assertThatIllegalArgumentException().isThrownBy(() -> new UserId(value)).withMessageStartingWith("userId");
    }

    @Test
    void numbersAndMeAreTaken() {
        assertThat(UserId.of(Long.MAX_VALUE)).hasToString("9223372036854775807");
        assertThat(new UserId("me")).isEqualTo(UserId.ME);
        assertThatIllegalArgumentException().isThrownBy(() -> UserId.of(0));
    }
}
