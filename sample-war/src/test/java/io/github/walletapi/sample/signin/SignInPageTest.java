package io.github.walletapi.sample.signin;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.walletapi.sample.signin.SignInPage.Why;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SignInPageTest {

    @ParameterizedTest
    @EnumSource
    void everyReasonIsFoundByItsWord(Why why) {
        assertThat(Why.of(why.word())).isEqualTo(why);
        assertThat(why.word()).matches("[a-z-]+");
    }

    @Test
    void aWordThatSomebodyMadeUpSaysNothing() {
        assertThat(Why.of("<script>")).isEqualTo(Why.FIRST);
        assertThat(Why.of(null)).isEqualTo(Why.FIRST);
    }
}
