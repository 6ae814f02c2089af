package io.github.walletapi.auth;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SecretFileTest {
    @TempDir
    Path directory;

    private Path file(String content) {
        return Pki.file(directory, "secret", content);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n", "\r\n", "\r", "\n\n", "\r\n\r\n", "\n\r\n", "\n\n\n\n"})
    void lineEndsAtTheEndAreNoPartOfIt(String end) {
        assertThat(SecretFile.read(file("zzqq-ąž€" + end)).reveal()).isEqualTo("zzqq-ąž€");
    }

    @ParameterizedTest
    @ValueSource(strings = {" a", "a ", "a\t", "\na", "a\tb", "a\nb", "\u00A0a", "a\u200B"})
    void anythingElseIs(String content) {
        assertThat(SecretFile.read(file(content + "\n")).reveal()).isEqualTo(content);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE"})
    void byteOrderMarkSaysHowItIsWrittenAndIsNoPartOfIt(String encoding) throws IOException {
        Path marked =
                Files.write(directory.resolve("secret"), "\uFEFFzzqq-ąž€\r\n".getBytes(Charset.forName(encoding)));

        assertThat(SecretFile.read(marked).reveal()).isEqualTo("zzqq-ąž€");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16LE", "UTF-16BE", "UTF-32LE"})
    void withoutAMarkItIsAskedFor(String encoding) throws IOException {
        Path bare = Files.write(directory.resolve("secret"), "zzqq\r\n".getBytes(Charset.forName(encoding)));

        Refusal.of(() -> SecretFile.read(bare)).contains(bare.toString(), "UTF-16", "save it as UTF-8");
    }

    @Test
    void nothingIsNoSecret() {
        Refusal.of(() -> SecretFile.read(file(""))).contains("secret", "empty");
        Refusal.of(() -> SecretFile.read(file("\n"))).contains("secret", "empty");
        Refusal.of(() -> SecretFile.read(file("\r\n"))).contains("secret", "empty");
        Refusal.of(() -> SecretFile.read(file("\uFEFF"))).contains("secret", "empty");
        Refusal.of(() -> SecretFile.read(file(" \t\n"))).contains("secret", "empty");
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
    void missingFileAndDirectoryAreNamed() throws IOException {
        Path link = Files.createSymbolicLink(directory.resolve("link"), Path.of("nowhere"));
        Path below = file("zz").resolve("below");

        Refusal.of(() -> SecretFile.read(directory.resolve("gone"))).endsWith("gone does not exist");
        Refusal.of(() -> SecretFile.read(link)).contains(link.toString(), "does not exist", "link leads nowhere");
        Refusal.of(() -> SecretFile.read(directory)).contains(directory.toString(), "directory", "name the file in it");
        Refusal.of(() -> SecretFile.read(below))
                .endsWith(below + " does not exist: " + below.getParent() + " is a file, not a directory");
        Path toDirectory = Files.createSymbolicLink(directory.resolve("to"), directory);
        Refusal.of(() -> SecretFile.read(toDirectory)).contains(toDirectory.toString(), "directory");
        Path loop = Files.createSymbolicLink(directory.resolve("loop"), Path.of("loop"));
        Refusal.of(() -> SecretFile.read(loop)).contains(loop.toString(), "cannot be read");
    }

    @ParameterizedTest
    @CsvSource({
        "no-such-key,         relative to the directory",
        "~/no-such-key,       ~ is not understood",
        "file:/no-such-key,   not a URI",
        "classpath:such-key,  not a URI"
    })
    void whereARelativePathWasLookedForIsSaid(String path, String reason) {
        Refusal.of(() -> SecretFile.read(Path.of(path)))
                .contains(Path.of("").toAbsolutePath().resolve(path).toString(), "does not exist", reason);
    }

    @Test
    void relativePathOfAFileIsRead() throws IOException {
        Path here = Files.createTempFile(Path.of("target"), "secret", null);
        try {
            Files.writeString(here, "zzqq\n");
            assertThat(here.isAbsolute()).isFalse();
            assertThat(SecretFile.read(here).reveal()).isEqualTo("zzqq");
        } finally {
            Files.delete(here);
        }
    }

    /** The time limit is there so that a mistake ends the test, not the build. */
    @Test
    @Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void pipesAndDevicesAreNotWaitedFor() throws Exception {
        Path pipe = directory.resolve("pipe");
        assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor())
                .isZero();

        Refusal.of(() -> SecretFile.read(pipe)).contains(pipe.toString(), "is a pipe or a device");
        Refusal.of(() -> SecretFile.read(Path.of("/dev/zero"))).contains("/dev/zero", "is a pipe or a device");
        WatchedFiles watched = new WatchedFiles(List.of(pipe, Path.of("/dev/zero")));
        assertThat(watched.changed()).isFalse();
        assertThat(watched.present()).isFalse();
    }
}
