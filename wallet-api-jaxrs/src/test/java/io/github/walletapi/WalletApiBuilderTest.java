package io.github.walletapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import io.github.walletapi.auth.CredentialsProvider;
import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WalletApiBuilderTest {
    private static WalletApiBuilder builder() {
        return WalletApi.builder().mac("id", "key");
    }

    @Test
    void credentialsAreNeeded() {
        assertThatIllegalStateException()
                .isThrownBy(() -> WalletApi.builder().build())
                .withMessageContaining("Credentials are missing");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://wallet.paysera.com",
                "http://192.168.0.1:8080/",
                "http://localhost.evil.example/",
                "http://127.0.0.1.evil.example/",
                "http://128.0.0.1/",
                "http://[::2]/",
                "http://0.0.0.0/",
                "HTTP://wallet.paysera.com"
            })
    void unencryptedRemoteAddressIsRefused(String uri) {
        WalletApiBuilder builder = builder().baseUri(URI.create(uri));
        assertThatIllegalArgumentException()
                .isThrownBy(builder::checkTransport)
                .withMessageContaining("is not encrypted");
        assertThatIllegalArgumentException()
                .isThrownBy(builder::build)
                .withMessageContaining("allow insecure HTTP to remote hosts");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://localhost",
                "http://LOCALHOST:8080",
                "http://127.0.0.1:8080/",
                "http://127.1.2.3/",
                "http://[::1]:8080/",
                "https://wallet.paysera.com",
                "https://10.0.0.1/api"
            })
    void loopbackOrEncryptedIsTaken(String uri) {
        assertThatCode(() -> builder().baseUri(URI.create(uri)).checkTransport())
                .doesNotThrowAnyException();
    }

    @Test
    void switchWithTheLongNameAllowsTheRest() {
        WalletApiBuilder builder = builder().baseUri(URI.create("http://gateway.example/"));

        assertThatCode(() -> builder.allowInsecureHttpToRemoteHosts(true).checkTransport())
                .doesNotThrowAnyException();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> builder.allowInsecureHttpToRemoteHosts(false).checkTransport());
    }

    @ParameterizedTest
    @CsvSource({
        "ftp://wallet.paysera.com, https://",
        "wallet.paysera.com, https://",
        "/rest, https://",
        "file:///etc/passwd, https://",
        "https:///rest, host",
        "https:opaque, two slashes",
        "https://ąžuolas.lt/, host",
        "https://wallet.paysera.com./, without a dot",
        "https://wallet.paysera.com:0/, port",
        "https://wallet.paysera.com:65536/, port",
        "https://user@wallet.paysera.com, user information",
        "https://user:zzqq@wallet.paysera.com, user information",
        "https://wallet.paysera.com?a=b, query",
        "https://wallet.paysera.com/#a, fragment",
        "https://wallet.paysera.com//, empty or dot segments",
        "https://wallet.paysera.com/a//b, empty or dot segments",
        "https://wallet.paysera.com/a/../b, empty or dot segments",
        "https://wallet.paysera.com/., empty or dot segments",
        "https://wallet.paysera.com/rest/v1, without rest/v1",
        "https://wallet.paysera.com/rest/v1/, without rest/v1",
        "https://gateway.example/wallet/rest/v1, without rest/v1",
        "https://wallet.paysera.com/rest/v1/server, without rest/v1",
        "https://wallet.paysera.com/REST/V1, without rest/v1",
        "http://wallet_sandbox:8081/, without an underscore"
    })
    void addressThatCannotBeRightIsRefusedAtOnce(String uri, String reason) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> builder().baseUri(URI.create(uri)))
                .withMessageContaining(reason)
                .withMessageNotContaining("zzqq");
    }

    @ParameterizedTest
    @CsvSource({
        "https://wallet.paysera.com,        https://wallet.paysera.com/",
        "https://wallet.paysera.com/,       https://wallet.paysera.com/",
        "HTTPS://wallet.paysera.com,        https://wallet.paysera.com/",
        "https://gateway.example:8443/a%20b, https://gateway.example:8443/a%20b/",
        "https://gateway.example:65535/,    https://gateway.example:65535/",
        "http://[::1]:8080,                 http://[::1]:8080/"
    })
    void addressGetsItsSlash(String given, String used) {
        assertThat(BaseUri.checked(URI.create(given))).hasToString(used);
    }

    @Test
    void whatStaysOnThisHostGoesThroughNoProxyElsewhereUnencrypted() {
        WalletApiBuilder elsewhere =
                builder().baseUri(URI.create("http://127.0.0.1:8081/")).proxy("proxy.example", 3128);

        assertThatIllegalArgumentException()
                .isThrownBy(elsewhere::checkTransport)
                .withMessageContaining("the proxy is not on this host");
        assertThatIllegalArgumentException()
                .isThrownBy(elsewhere.mac("id", "key")::build)
                .withMessageContaining("the proxy is not on this host");
        assertThatCode(() -> elsewhere.allowInsecureHttpToRemoteHosts(true).checkTransport())
                .doesNotThrowAnyException();
        for (String own : new String[] {"localhost", "127.0.0.1", "[::1]"}) {
            assertThatCode(() -> builder()
                            .baseUri(URI.create("http://localhost:8081/"))
                            .proxy(own, 3128)
                            .checkTransport())
                    .doesNotThrowAnyException();
        }
        assertThatCode(() -> builder().proxy("proxy.example", 3128).checkTransport())
                .doesNotThrowAnyException();
    }

    @Test
    void timeoutsAreFromAMillisecondToADay() {
        for (Duration wrong : new Duration[] {
            Duration.ZERO,
            Duration.ofMillis(-1),
            Duration.ofNanos(999_999),
            Duration.ofDays(1).plusMillis(1),
            Duration.ofSeconds(Long.MAX_VALUE)
        }) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> builder().connectTimeout(wrong))
                    .withMessage("connectTimeout must be from 1 millisecond to 1 day");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> builder().readTimeout(wrong))
                    .withMessage("readTimeout must be from 1 millisecond to 1 day");
        }
        assertThatCode(() -> builder().connectTimeout(Duration.ofMillis(1)).readTimeout(Duration.ofDays(1)))
                .doesNotThrowAnyException();
    }

    @Test
    void proxyIsAHostAndAPort() {
        for (int port : new int[] {0, -1, 65536}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> builder().proxy("proxy.example", port))
                    .withMessageContaining("1 to 65535");
        }
        assertThatIllegalArgumentException().isThrownBy(() -> builder().proxy(" ", 3128));
        assertThatCode(() -> builder().proxy("proxy.example", 65535)).doesNotThrowAnyException();
    }

    @Test
    @SuppressWarnings("NullAway") // what a caller without a checker can do
    void nullIsRefusedByName() {
        CredentialsProvider nothing = null;
        assertThatNullPointerException()
                .isThrownBy(() -> builder().credentials(nothing))
                .withMessage("credentials");
        assertThatNullPointerException().isThrownBy(() -> builder().clock(null)).withMessage("clock");
        assertThatNullPointerException().isThrownBy(() -> builder().nonce(null)).withMessage("nonce");
        assertThatNullPointerException()
                .isThrownBy(() -> builder().extraParameters(null))
                .withMessage("extraParameters");
    }

    @Test
    void environmentsAreThoseOfTheDocumentation() {
        assertThat(WalletEnvironment.PRODUCTION.baseUri()).hasToString("https://wallet.paysera.com/");
        assertThat(WalletEnvironment.SANDBOX.baseUri()).hasToString("https://wallet-sandbox.paysera.com/");
        assertThatCode(() -> builder().environment(WalletEnvironment.SANDBOX).checkTransport())
                .doesNotThrowAnyException();
    }
}
