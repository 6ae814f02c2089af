package io.github.walletapi.sample.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.walletapi.oauth.AuthorizationPage;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SignInSettingsTest {

    private static final Map<String, String> LEAST =
            Map.of("sample.sign-in.redirect-uri", "https://shop.example.com/sign-in/return", "wallet-api.mac.id", "shop");

    @Test
    void thePageIsPayserasUnlessSetOtherwise() {
        SignInSettings settings = settings(LEAST);

        assertThat(settings.page()).isEqualTo(AuthorizationPage.PRODUCTION);
        assertThat(settings.pageOrigin()).isEqualTo("https://www.paysera.com");
        assertThat(settings.clientId()).isEqualTo("shop");
    }

    @Test
    void theOriginOfThePageHasItsPort() {
        Map<String, String> values = new HashMap<>(LEAST);
        values.put("sample.sign-in.page", "http://127.0.0.1:8081/frontend");
        values.put("sample.sign-in.client-id", "other");

        assertThat(settings(values).pageOrigin()).isEqualTo("http://127.0.0.1:8081");
        assertThat(settings(values).clientId()).isEqualTo("other");
    }

    @Test
    void whatIsMissingIsNamed() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> settings(Map.of()))
                .withMessageContaining("sample.sign-in.redirect-uri");
    }

    private static SignInSettings settings(Map<String, String> values) {
        return SignInSettings.from(key -> Optional.ofNullable(values.get(key)));
    }
}
