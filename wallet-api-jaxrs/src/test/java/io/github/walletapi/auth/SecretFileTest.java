package io.github.walletapi.auth;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecretFileTest {
    @TempDir
    Path directory;

    private Path file(String content) {
        return Pki.file(directory, "secret", content);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n", "\r\n"})
    void oneLineEndIsNoPartOfIt(String end) {
        assertThat(SecretFile.read(file("zzqq-ąž€" + end)).reveal()).isEqualTo("zzqq-ąž€");
    }

    @ParameterizedTest
    @ValueSource(strings = {" a", "a ", "a\n\n", "a\r", "\na", "a\tb", "a\r\n\r\n", "a\n\r\n"})
    void anythingElseIs(String content) {
        String withoutEnd = content.replaceFirst("\r?\n\\z", "");

        assertThat(SecretFile.read(file(content)).reveal()).isEqualTo(withoutEnd);
    }

    @Test
    void nothingIsNoSecret() {
        Refusal.of(() -> SecretFile.read(file(""))).contains("secret", "empty");
        Refusal.of(() -> SecretFile.read(file("\n"))).contains("secret", "empty");
        Refusal.of(() -> SecretFile.read(file("\r\n"))).contains("secret", "empty");
    }

    @Test
    void limitIs64KiB() {
        assertThat(SecretFile.read(file("z".repeat(64 * 1024))).reveal()).hasSize(64 * 1024);
        Refusal.of(() -> SecretFile.read(file("z".repeat(64 * 1024 + 1)))).contains("secret", "64 KiB");
    }

    @Test
    void whatIsNotUtf8IsRefused() throws IOException {
        Path latin = Files.write(directory.resolve("secret"), new byte[] {'z', 'z', 'q', 'q', (byte) 0xE0});

        Refusal.of(() -> SecretFile.read(latin)).contains("secret", "UTF-8");
    }

    @Test
    void missingFileAndDirectoryAreNamed() {
        Refusal.of(() -> SecretFile.read(directory.resolve("gone"))).contains("gone", "does not exist");
        Refusal.of(() -> SecretFile.read(directory)).contains(directory.toString(), "directory");
    }
}
