package io.github.walletapi.internal.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PlainLineTest {
    @Test
    void nothingEndsTheLineOrTurnsItsOrder() {
        int[] unfit = {
            0, 7, '\t', '\n', 0x0B, '\f', '\r', 0x1B, 0x7F, 0x80, 0x85, 0x9B, 0x061C, 0x200B, 0x200E, 0x200F, 0x2028,
            0x2029, 0x202A, 0x202B, 0x202C, 0x202D, 0x202E, 0x2060, 0x2066, 0x2067, 0x2068, 0x2069, 0xFEFF, 0xD800,
            0xDFFF, 0xE0001
        };
        for (int each : unfit) {
            assertThat(PlainLine.of("a" + Character.toString(each) + "b"))
                    .as("U+%04X", each)
                    .isEqualTo("a b");
        }
    }

    @Test
    void whatPeopleWriteStays() {
        String text = "Klaida: „ąčęėįšųūž“ 東京 \uD83D\uDE00 עברית a\u0301 1 234,50 €";

        assertThat(PlainLine.of(text)).isEqualTo(text);
    }

    @Test
    void longTextIsCutBetweenCharacters() {
        assertThat(PlainLine.of("abcdef", 4)).isEqualTo("abcd");
        assertThat(PlainLine.of("abc\uD83D\uDE00f", 4)).isEqualTo("abc");
        assertThat(PlainLine.of("abc\uD83D\uDE00f", 5)).isEqualTo("abc\uD83D\uDE00");
    }
}
