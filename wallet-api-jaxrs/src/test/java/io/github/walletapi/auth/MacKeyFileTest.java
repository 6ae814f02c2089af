package io.github.walletapi.auth;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What editors, {@code echo}, mounted secrets, copying and pasting make of a MAC key. */
class MacKeyFileTest {
    private static final String KEY = "zzqqKeyOfAClient";

    @TempDir
    Path directory;

    private Path file(String content) {
        return Pki.file(directory, "mac.key", content);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "K",
                "K\n",
                "K\r\n",
                "K\n\n\n",
                "K \n",
                " K",
                "\tK\t",
                "\n\nK\n",
                "\uFEFFK\r\n",
                "\uFEFF K ",
                "K\r"
            })
    void whatCanBeNoPartOfAKeyIsLeftOut(String content) {
        MacCredentials read = MacCredentials.ofKeyFile("id", file(content.replace("K", KEY)));

        assertThat(read.isSameAs(MacCredentials.of("id", KEY))).isTrue();
    }

    static List<Arguments> refused() {
        return List.of(
                Arguments.of("K\nK", "several lines"),
                Arguments.of("K\rK", "several lines"),
                Arguments.of("K K", "a blank between"),
                Arguments.of("K\tK", "U+0009"),
                Arguments.of("K\u00A0", "U+00A0"),
                Arguments.of("\u200BK", "U+200B"),
                Arguments.of("K\u2060K", "U+2060"),
                Arguments.of("K\u00ADK", "U+00AD"),
                Arguments.of("K\uFEFF", "U+FEFF"),
                Arguments.of("K\u0107", "not ASCII"),
                Arguments.of("\"K\"", "quotation mark"),
                Arguments.of("'K'\n", "quotation mark"),
                Arguments.of("K\\n", "instead of a line end"),
                Arguments.of("-----BEGIN PRIVATE KEY-----\nK", "a certificate or a private key"));
    }

    @ParameterizedTest
    @MethodSource("refused")
    void anythingElseIsSaidWithoutTheKey(String content, String reason) {
        Path file = file(content.replace("K", KEY).replace("PRIVATE " + KEY + "EY", "PRIVATE KEY"));

        Refusal.of(() -> MacCredentials.ofKeyFile("id", file))
                .startsWith(file + " must hold the MAC key and nothing else: it ")
                .contains(reason);
    }

    @Test
    void anIdThatCannotBeIsNotBlamedOnTheFile() {
        Refusal.of(() -> MacCredentials.ofKeyFile("a\"b", file(KEY)))
                .contains("MAC id")
                .doesNotContain("mac.key");
    }
}
