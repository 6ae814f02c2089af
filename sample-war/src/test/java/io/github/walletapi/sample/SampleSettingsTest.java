package io.github.walletapi.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.URI;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SampleSettingsTest {

    @Test
    void everySettingHasADefault() {
        SampleSettings settings = settings(Map.of());

        assertThat(settings.projectId()).isEqualTo(1221);
        assertThat(settings.timeZone()).isEqualTo(ZoneId.of("Europe/Vilnius"));
        assertThat(settings.languages()).containsExactly("en", "lt", "ru");
        assertThat(settings.pageSize()).isEqualTo(10);
        assertThat(settings.tiles()).isNull();
    }

    @Test
    void aWrongNumberNamesItsKey() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> settings(Map.of("sample.page-size", "0")))
                .withMessageContaining("sample.page-size");
    }

    @Test
    void languagesAreCodes() {
        assertThatIllegalArgumentException().isThrownBy(() -> settings(Map.of("sample.languages", "en,<b>")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert(1)",
                "//tiles.example.org/{z}",
                "https://tiles.example.org",
                "https://a b/",
                "https://a/; script-src *"
            })
    void onlyAWebAddressCanServeTiles(String template) {
        assertThatIllegalArgumentException().isThrownBy(() -> new TileServer(template));
    }

    @Test
    void theOriginOfTilesEntersThePolicy() {
        assertThat(SecurityHeadersFilter.policy(null, null))
                .contains("img-src 'self' data:;", "frame-ancestors 'none'");
        assertThat(SecurityHeadersFilter.policy(
                        new TileServer("https://{s}.Tiles.example.org:8443/{z}/{x}/{y}.png"), null))
                .contains("img-src 'self' data: https://*.tiles.example.org:8443;");
        assertThat(new TileServer("http://127.0.0.1:9000/{z}.png").origin()).isEqualTo("http://127.0.0.1:9000");
    }

    @Test
    void formsLeadToThePageOfTheSignInOnlyWhereOneSignsIn() {
        String origin = settings(Map.of("wallet-api.oauth.page-uri", "http://127.0.0.1:8081/frontend"))
                .signInOrigin();

        assertThat(settings(Map.of()).signInOrigin()).isEqualTo("https://www.paysera.com");
        assertThat(SecurityHeadersFilter.policy(null, origin)).contains("form-action 'self' http://127.0.0.1:8081;");
        assertThat(SecurityHeadersFilter.policy(null, null)).contains("form-action 'self';");
    }

    @ParameterizedTest
    @CsvSource({
        "https://wallet.paysera.com/, false",
        "https://WALLET.paysera.com, false",
        "http://127.0.0.1:8081/, true",
        "https://wallet-sandbox.paysera.com/, true",
        "https://wallet.paysera.com.example.org/, true"
    })
    void whateverIsNotProductionIsASandbox(URI api, boolean sandbox) {
        assertThat(SampleSettings.from(key -> Optional.empty(), api).sandbox()).isEqualTo(sandbox);
    }

    @Test
    void pagesAreSecureWhereVisitorsComeBackByHttps() {
        String key = "wallet-api.oauth.redirect-uri";

        assertThat(settings(Map.of(key, "https://shop.example.org/sign-in/return"))
                        .securePages())
                .isTrue();
        assertThat(settings(Map.of(key, "http://127.0.0.1:8080/sign-in/return")).securePages())
                .isFalse();
        assertThat(settings(Map.of()).securePages()).isFalse();
    }

    private static SampleSettings settings(Map<String, String> values) {
        return SampleSettings.from(
                key -> Optional.ofNullable(values.get(key)), URI.create("https://wallet.paysera.com/"));
    }
}
