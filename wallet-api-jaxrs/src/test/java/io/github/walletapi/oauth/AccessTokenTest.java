package io.github.walletapi.oauth;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.walletapi.internal.json.WalletJson;
import java.time.Duration;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** An answer holds a refresh token that comes once: whatever stands beside it, that one is read. */
class AccessTokenTest {

    private static AccessToken read(String field) {
        String text =
                "{\"access_token\":\"a\",\"mac_key\":\"k\",\"refresh_token\":\"only-once\"," + field + ",\"new\":1}";
        try (WalletJson json = new WalletJson()) {
            AccessToken token =
                    (AccessToken) Objects.requireNonNull(json.decode(text.getBytes(UTF_8), AccessToken.class));
            assertThat(Objects.requireNonNull(token.refreshToken()).reveal()).isEqualTo("only-once");
            return token;
        }
    }

    @ParameterizedTest
    @CsvSource({
        "3600,3600",
        "3599.9,3599",
        "\"3600\",3600",
        "\" 60 \",60",
        "1e3,1000",
        "0,0",
        "-5,-5",
        "\"1e-999999999\",0"
    })
    void secondsInAnyForm(String written, long seconds) {
        assertThat(read("\"expires_in\":" + written).expiresIn()).isEqualTo(Duration.ofSeconds(seconds));
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "\"\"", "\"soon\"", "true", "[]", "{}", "1e400", "\"1e999999999\""})
    void whatIsNoTimeIsMissing(String written) {
        assertThat(read("\"expires_in\":" + written).expiresIn()).isNull();
    }

    @Test
    void scopesAsTextOrList() {
        Set<Scope> both = Set.of(Scope.EMAIL, Scope.BALANCE);
        assertThat(read("\"scope\":\"email balance\"").scopesOr(Set.of())).isEqualTo(both);
        assertThat(read("\"scope\":[\"email\",7,\"balance\"]").scopesOr(Set.of()))
                .isEqualTo(both);
        assertThat(read("\"scope\":{}").scopesOr(both)).isEqualTo(both);
        assertThat(read("\"scope\":null").scopesOr(both)).isEqualTo(both);
    }
}
