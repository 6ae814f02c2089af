package io.github.walletapi.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileBackedTest {

    @TempDir
    Path directory;

    private final AtomicInteger readings = new AtomicInteger();

    private Path file() {
        return directory.resolve("secret");
    }

    private void write(String content) throws IOException {
        Files.setLastModifiedTime(Files.writeString(file(), content), FileTime.fromMillis(1_000_000));
    }

    private FileBacked<String> backed() {
        return new FileBacked<>(List.of(file()), () -> {
            readings.incrementAndGet();
            return SecretFile.read(file()).reveal();
        });
    }

    @Test
    void isReadOnceMoreAndThenOnlyWhenItHoldsSomethingElse() throws IOException {
        write("1");
        FileBacked<String> backed = backed();
        assertThat(readings).hasValue(0);
        assertThat(List.of(backed.get(), backed.get(), backed.get(), backed.get()))
                .containsOnly("1");
        assertThat(readings).hasValue(2);
        write("2");
        assertThat(List.of(backed.get(), backed.get())).containsOnly("2");
        assertThat(readings).hasValue(3);
    }

    @Test
    void whatChangesRightAfterTheFirstReadingIsSeenThoughTimeAndSizeAreTheSame() throws IOException {
        write("1");
        FileBacked<String> backed = backed();
        assertThat(backed.get()).isEqualTo("1");
        write("2");
        assertThat(backed.get()).isEqualTo("2");
    }

    @Test
    void whatCouldNotBeReadTheFirstTimeIsReadTheNext() throws IOException {
        FileBacked<String> backed = backed();
        assertThatThrownBy(backed::get).hasMessageContaining("does not exist");
        write("1");
        assertThat(backed.get()).isEqualTo("1");
    }

    @Test
    void whatCannotBeReadIsReadUntilItCan() throws IOException {
        write("1");
        FileBacked<String> backed = backed();
        backed.get();
        write(" ");
        assertThatThrownBy(backed::get).hasMessageContaining("an empty line");
        assertThatThrownBy(backed::get).hasMessageContaining("an empty line");
        Files.delete(file());
        assertThatThrownBy(backed::get).hasMessageContaining("does not exist");
        write("1");
        assertThat(backed.get()).isEqualTo("1");
    }
}
