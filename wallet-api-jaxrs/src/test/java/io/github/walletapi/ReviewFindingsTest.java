package io.github.walletapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.walletapi.internal.json.WalletJson;
import io.github.walletapi.location.Location;
import io.github.walletapi.location.LocationFilter;
import io.github.walletapi.request.ApiRequest;
import java.math.BigDecimal;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import org.junit.jupiter.api.Test;

/** Each was found by a reviewer before the first release. */
class ReviewFindingsTest {

    @Test
    void anUntypedRequestPrintsNoValues() {
        ApiRequest request = ApiRequest.delete("oauth/v1/token").query("access_token", "zzqqToken");
        assertThat(request.toString()).isEqualTo("DELETE oauth/v1/token");
    }

    @Test
    void halfACharacterIsNotSentAsAQuestionMark() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ApiRequest.get("rest/v1/x").query("q", "a\uD800b"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ApiRequest.get("rest/v1/{x}").path("x", "a\uDC00b"));
        assertThat(ApiRequest.get("rest/v1/x").query("q", "\uD83D\uDE00").target())
                .endsWith("q=%F0%9F%98%80");
    }

    @Test
    void aCoordinateOfAbsurdLengthIsRefusedByName() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new LocationFilter(
                        null, new BigDecimal("1E-999999999"), BigDecimal.ONE, null, null, null, null, null, null, null))
                .withMessageContaining("lat");
    }

    @Test
    void anAddressBeyondAsciiIsSignedAsItIsSent() {
        assertThat(BaseUri.checked(URI.create("https://gw.example.com/\u0105/")))
                .isEqualTo(URI.create("https://gw.example.com/%C4%85/"));
    }

    @Test
    void anAddressIsNotRepeatedInTheMessageThatRefusesIt() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> BaseUri.checkTransport(URI.create("http://gw.example.com/zzqq/"), false))
                .withMessageNotContaining("zzqq");
    }

    @Test
    void aProxyWithUserOrSchemeIsRefused() {
        for (String host : new String[] {"user:zzqq@proxy", "http://proxy", "a b", ""}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> WalletApi.builder().proxy(host, 3128))
                    .withMessageNotContaining("zzqq");
        }
    }

    @Test
    void nullInOneDialectOfHoursLeavesTheOtherOne() {
        try (WalletJson json = new WalletJson()) {
            String text = "{\"id\":1,\"working_hours\":{\"monday\":"
                    + "{\"opening_time\":null,\"from\":\"08:00\",\"closing_time\":\"20:00\"}}}";
            Location location = (Location) json.decode(text.getBytes(StandardCharsets.UTF_8), Location.class);
            assertThat(location.workingHours())
                    .isNotNull()
                    .satisfies(hours -> assertThat(hours.on(DayOfWeek.MONDAY)).isPresent());
        }
    }
}
