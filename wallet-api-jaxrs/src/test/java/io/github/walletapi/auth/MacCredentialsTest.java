package io.github.walletapi.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MacCredentialsTest {
    @ParameterizedTest
    @ValueSource(strings = {"", "a\r\nb", "a\nb", "a\"b", "a\\b", "ą", "a\tb"})
    void idThatCannotStandInTheHeaderIsRefused(String id) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MacCredentials.of(id, "key"))
                .withMessageContaining("MAC id")
                .withMessageNotContaining("key");
    }

    @ParameterizedTest
    @ValueSource(strings = {"zzqq zzqq", "zzqq\n", "zzqqą", " zzqq", "zzqq\u0000"})
    void keyThatIsNotPlainAsciiIsRefusedWithoutBeingRepeated(String key) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MacCredentials.of("id", key))
                .withMessageContaining("MAC key")
                .withMessageNotContaining("zzqq");
    }

    @Test
    void emptyKeyIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> MacCredentials.of("id", ""));
    }

    @Test
    void keyIsNeverPrintedAndOfTheIdOnlyTheBeginning() {
        MacCredentials credentials = MacCredentials.of("wkVd93h2uS", "zzqqKey");

        assertThat(credentials.toString()).contains("wkV").doesNotContain("wkVd93h2uS", "zzqqKey");
        assertThat(credentials.key().toString()).isEqualTo("<redacted>");
        assertThat(credentials.key().reveal()).isEqualTo("zzqqKey");
        assertThat("" + credentials.key() + String.format("%s", credentials)).doesNotContain("zzqqKey");
    }

    @Test
    void secretsAreNotComparedByTheirText() {
        assertThat(Secret.of("zzqqKey").equals(Secret.of("zzqqKey"))).isFalse();
    }
}
