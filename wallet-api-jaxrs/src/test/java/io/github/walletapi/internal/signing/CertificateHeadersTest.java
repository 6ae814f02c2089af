package io.github.walletapi.internal.signing;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.walletapi.request.ExtraParameters;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

class CertificateHeadersTest {
    @Test
    void underscoresBecomeDashesAndWordsGetCapitals() {
        assertThat(CertificateHeaders.of(
                        ExtraParameters.ofProject(12).andLocation(7).and("some_2_thing", "x y")))
                .containsExactly(
                        Assertions.entry("Wallet-Api-Project-Id", "12"),
                        Assertions.entry("Wallet-Api-Location-Id", "7"),
                        Assertions.entry("Wallet-Api-Some-2-Thing", "x y"));
    }

    @Test
    void noParametersGiveNoHeaders() {
        assertThat(CertificateHeaders.of(ExtraParameters.NONE)).isEmpty();
    }
}
