package io.github.walletapi.it.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ThisMachineTest {

    private static final String BROWSER = "#!/bin/sh\necho 'Chromium 156.0.8078.108 built on Debian'\n";

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path directory;

    private Path file(String content, String permissions) throws IOException {
        Path file = Files.writeString(directory.resolve("program"), content);
        return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(permissions));
    }

    private static boolean isBrowser(Path program) {
        return new ThisMachine().isBrowser(program);
    }

    @Test
    void whatSaysAVersionOfABrowserIsOne() throws IOException {
        assertThat(isBrowser(file(BROWSER, "rwxr-xr-x"))).isTrue();
    }

    @Test
    void whatIsNotThereIsNone() {
        assertThat(isBrowser(directory.resolve("absent"))).isFalse();
        assertThat(isBrowser(directory)).isFalse();
    }

    @Test
    void whatCannotBeExecutedIsNone() throws IOException {
        assertThat(isBrowser(file(BROWSER, "rw-r--r--"))).isFalse();
        assertThat(isBrowser(file("no program", "rwxr-xr-x"))).isFalse();
    }

    @Test
    void whatEndsWithAnErrorIsNone() throws IOException {
        assertThat(isBrowser(file("#!/bin/sh\necho 'libnss3.so 1.2.3.4: cannot open'\nexit 127\n", "rwxr-xr-x")))
                .isFalse();
    }

    @Test
    void anotherProgramIsNone() throws IOException {
        assertThat(isBrowser(file("#!/bin/sh\necho 'ls (GNU coreutils) 9.1'\n", "rwxr-xr-x")))
                .isFalse();
    }

    @Test
    void programsAreFoundOnThePath() {
        assertThat(new ThisMachine().onThePath("sh")).isNotEmpty();
        assertThat(new ThisMachine().onThePath("no-such-program")).isEmpty();
    }
}
