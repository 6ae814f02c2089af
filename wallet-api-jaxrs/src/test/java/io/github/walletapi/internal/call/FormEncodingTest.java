package io.github.walletapi.internal.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.walletapi.auth.Secret;
import io.github.walletapi.oauth.TokenRequest;
import io.github.walletapi.request.FormBody;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FormEncodingTest {
    private static String text(FormBody form) {
        return new String(FormEncoding.of(form), StandardCharsets.US_ASCII);
    }

    @Test
    void everyCharacterIsEncodedInUtf8() {
        assertThat(text(TokenRequest.ofCode(Secret.of("a b&=\u0105\ud83d\ude00"), URI.create("https://shop.example/"))))
                .contains("code=a+b%26%3D%C4%85%F0%9F%98%80")
                .contains("redirect_uri=https%3A%2F%2Fshop.example%2F");
    }

    @ParameterizedTest
    @ValueSource(strings = {"zzqq\ud83db", "zzqq\ud83d", "\ude00zzqq"})
    void halfOfACharacterIsRefusedByTheNameOfTheField(String half) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> text(TokenRequest.ofRefreshToken(Secret.of(half))))
                .withMessageStartingWith("refresh_token must not hold half of a surrogate pair")
                .withMessageNotContaining("zzqq");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> text(() -> Map.of("plain", half)))
                .withMessageStartingWith("plain must not")
                .withMessageNotContaining("zzqq");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> text(() -> Map.of(half, "value")))
                .withMessageStartingWith("The name of a field must not")
                .withMessageNotContaining("zzqq");
    }
}
