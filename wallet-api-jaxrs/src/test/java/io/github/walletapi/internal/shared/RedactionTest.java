package io.github.walletapi.internal.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RedactionTest {
    private static final String SECRET = "zz/qq+7=\"ą \\&<'\uD83D\uDE00x";

    private static String form(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String unicode(String text) {
        StringBuilder all = new StringBuilder();
        text.chars().forEach(c -> all.append(String.format(Locale.ROOT, "\\u%04x", c)));
        return all.toString();
    }

    private static String json(String text) {
        return text.replace("\\", "\\\\").replace("\"", "\\\"").replace("/", "\\/");
    }

    private static String html(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace("'", "&#39;")
                .replace("\"", "&quot;");
    }

    @Test
    void secretIsTakenOutHoweverItIsWritten() {
        Redaction redaction = Redaction.of(List.of("another", SECRET));
        for (String written : List.of(
                SECRET,
                form(SECRET),
                form(SECRET).replace("+", "%20"),
                form(SECRET).toLowerCase(Locale.ROOT),
                SECRET.replace("+", "%2B"),
                unicode(SECRET),
                json(SECRET),
                html(SECRET),
                json(form(SECRET)),
                form(json(SECRET)),
                form(form(SECRET)),
                json(html(form(SECRET))))) {
            assertThat(redaction.of("Token " + written + " is " + written + "; no " + written))
                    .as(written)
                    .isEqualTo("Token *** is ***; no ***");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "zz",
                "%",
                "%2",
                "%zz",
                "\\",
                "\\u",
                "\\u00",
                "\\ud83d",
                "\\ud83d\\u0041",
                "&amp",
                "&",
                "\uD83D",
                "100 % of 5+5"
            })
    void whatHoldsNoSecretStaysAsItIs(String text) {
        assertThat(Redaction.of(List.of(SECRET)).of(text)).isSameAs(text);
        assertThat(Redaction.NONE.of(text)).isSameAs(text);
        assertThat(Redaction.of(List.of("")).of(text)).isSameAs(text);
    }

    @ParameterizedTest
    @CsvSource({
        "PIN 123 is wrong, PIN *** is wrong",
        "123, ***",
        "Order 1234 of 0123 at 99123, Order 1234 of 0123 at 99123",
        "pin=123&x, pin=***&x",
        "a\\n123\\n%20123%20, a\\n***\\n%20***%20"
    })
    void shortSecretIsLookedForAsAWord(String text, String left) {
        assertThat(Redaction.of(List.of("123")).of(text)).isEqualTo(left);
    }

    @Test
    void secretsThatOverlapLeaveNothing() {
        assertThat(Redaction.of(List.of("abcdefghijkl", "ijklmnopqrst")).of("x abcdefghijklmnopqrst abcdefghijkl y"))
                .isEqualTo("x *** *** y");
    }

    @Test
    void aTextThatIsTooLongEndsBeforeASecretCanBeCutInTwo() {
        String secret = "zzqqMacKey0123456789";
        Redaction redaction = Redaction.of(List.of(secret));
        for (int before = 99_900; before < 100_100; before++) {
            String left = redaction.of("x".repeat(before) + secret + "y".repeat(20_000_000 - before));
            assertThat(left).hasSizeBetween(90_000, 100_000).matches("x+");
        }
        String early = redaction.of(secret + "x".repeat(200_000));
        assertThat(early).startsWith("***x").doesNotContain("zzqq");
        assertThat(Redaction.NONE.of("x".repeat(200_000))).hasSize(200_000);
    }
}
