package io.github.walletapi.internal.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MacHeaderTest {
    @Test
    void emptyExtHasNoAttribute() {
        assertThat(new MacHeader("id", "1", "n", "m=", ""))
                .hasToString("MAC id=\"id\", ts=\"1\", nonce=\"n\", mac=\"m=\"");
    }

    @Test
    void extStandsLast() {
        assertThat(new MacHeader("id", "1", "n", "m=", "a=b"))
                .hasToString("MAC id=\"id\", ts=\"1\", nonce=\"n\", mac=\"m=\", ext=\"a=b\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\rb", "a\nb", "a\"b", "a\\b", "a\tb", "ą", "a\u0000", "a\u007f"})
    void whatCouldEndTheAttributeOrTheLineIsRefused(String harmful) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new MacHeader(harmful, "1", "n", "m", ""))
                .withMessageStartingWith("id ")
                .withMessageNotContaining(harmful);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new MacHeader("id", "1", harmful, "m", ""))
                .withMessageStartingWith("nonce ");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new MacHeader("id", "1", "n", "m", harmful))
                .withMessageStartingWith("ext ");
    }

    @Test
    void emptyIdOrNonceIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new MacHeader("", "1", "n", "m", ""));
        assertThatIllegalArgumentException().isThrownBy(() -> new MacHeader("id", "1", "", "m", ""));
    }

    @Test
    void everyCharacterThatTheProtocolAllowsIsTaken() {
        StringBuilder all = new StringBuilder();
        for (char c = 0x20; c <= 0x7E; c++) {
            if (c != '"' && c != '\\') {
                all.append(c);
            }
        }
        assertThat(new MacHeader("id", "1", all.toString(), "m", "").toString()).contains("nonce=\"" + all + "\"");
    }
}
