package io.github.walletapi.auth;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WatchedFilesTest {
    private static final FileTime THEN = FileTime.from(Instant.parse("2030-01-01T00:00:00Z"));
    private static final FileTime LATER = FileTime.from(Instant.parse("2030-01-01T00:00:01Z"));

    @TempDir
    Path directory;

    private Path write(String name, String content, FileTime modified) throws IOException {
        Path file = directory.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
        return Files.setLastModifiedTime(file, modified);
    }

    @Test
    void untouchedFilesHaveNotChanged() throws IOException {
        WatchedFiles watched = new WatchedFiles(List.of(write("a", "1", THEN), write("b", "1", THEN)));

        assertThat(watched.changed()).isFalse();
    }

    @Test
    void anyOfThemCountsAndOnce() throws IOException {
        WatchedFiles watched = new WatchedFiles(List.of(write("a", "1", THEN), write("b", "1", THEN)));

        write("b", "2", LATER);
        assertThat(watched.changed()).isTrue();
        assertThat(watched.changed()).isFalse();
        write("a", "2", LATER);
        assertThat(watched.changed()).isTrue();
        assertThat(watched.changed()).isFalse();
    }

    @Test
    void bothChangingIsOneChange() throws IOException {
        WatchedFiles watched = new WatchedFiles(List.of(write("a", "1", THEN), write("b", "1", THEN)));

        write("a", "2", LATER);
        write("b", "2", LATER);

        assertThat(watched.changed()).isTrue();
        assertThat(watched.changed()).isFalse();
    }

    @Test
    void otherSizeIsSeenAtTheSameTime() throws IOException {
        WatchedFiles watched = new WatchedFiles(List.of(write("a", "1", THEN)));

        write("a", "22", THEN);

        assertThat(watched.changed()).isTrue();
    }

    @Test
    void touchedFileWithTheSameContentHasNotChanged() throws IOException {
        WatchedFiles watched = new WatchedFiles(List.of(write("a", "1", THEN)));

        write("a", "1", LATER);

        assertThat(watched.changed()).isFalse();
    }

    @Test
    void sameTimeAndSizeInPlaceIsSeen() throws IOException {
        WatchedFiles watched = new WatchedFiles(List.of(write("a", "1", THEN)));

        write("a", "2", THEN);

        assertThat(watched.changed()).isTrue();
        assertThat(watched.changed()).isFalse();
    }

    @Test
    void fileThatReplacesItIsSeenThoughTimeAndSizeAreTheSame() throws IOException {
        Path file = write("a", "1", THEN);
        WatchedFiles watched = new WatchedFiles(List.of(file));

        Files.move(write("new", "2", THEN), file, StandardCopyOption.ATOMIC_MOVE);

        assertThat(watched.changed()).isTrue();
    }

    @Test
    void missingForAMomentIsNoChange() throws IOException {
        Path file = write("a", "1", THEN);
        WatchedFiles watched = new WatchedFiles(List.of(file, write("b", "1", THEN)));

        Files.delete(file);
        assertThat(watched.changed()).isFalse();
        write("a", "1", LATER);
        assertThat(watched.changed()).isFalse();
        Files.delete(file);
        assertThat(watched.changed()).isFalse();
        write("a", "2", LATER);
        assertThat(watched.changed()).isTrue();
        assertThat(watched.changed()).isFalse();
    }

    @Test
    void fileThatAppearsHasChanged() throws IOException {
        WatchedFiles watched = new WatchedFiles(List.of(directory.resolve("a")));

        assertThat(watched.changed()).isFalse();
        write("a", "1", THEN);
        assertThat(watched.changed()).isTrue();
        assertThat(watched.changed()).isFalse();
    }

    @Test
    void afterAReadingThatFailedTheyAreReadAgain() throws IOException {
        WatchedFiles watched = new WatchedFiles(List.of(write("a", "1", THEN)));

        watched.readAgain();

        assertThat(watched.changed()).isTrue();
        assertThat(watched.changed()).isFalse();
    }

    /** As kubelet does it: files are links through {@code ..data}, a link that is replaced by renaming. */
    @Test
    void kubernetesSwapsAllFilesAtOnce() throws IOException {
        write("..2030_1/tls.crt", "1", THEN);
        write("..2030_1/tls.key", "1", THEN);
        Path data = Files.createSymbolicLink(directory.resolve("..data"), Path.of("..2030_1"));
        Path certificate = Files.createSymbolicLink(directory.resolve("tls.crt"), Path.of("..data", "tls.crt"));
        Path key = Files.createSymbolicLink(directory.resolve("tls.key"), Path.of("..data", "tls.key"));
        WatchedFiles watched = new WatchedFiles(List.of(certificate, key));
        assertThat(watched.changed()).isFalse();

        write("..2030_2/tls.crt", "2", THEN);
        write("..2030_2/tls.key", "1", THEN);
        assertThat(watched.changed()).isFalse();
        swap(data, "..2030_2");
        Files.delete(directory.resolve("..2030_1/tls.crt"));
        assertThat(watched.changed()).isTrue();
        assertThat(watched.changed()).isFalse();

        write("..2030_3/tls.crt", "2", LATER);
        write("..2030_3/tls.key", "1", LATER);
        swap(data, "..2030_3");
        assertThat(watched.changed()).isFalse();
    }

    private void swap(Path data, String target) throws IOException {
        Path next = Files.createSymbolicLink(directory.resolve("..data_tmp"), Path.of(target));
        Files.move(next, data, StandardCopyOption.ATOMIC_MOVE);
    }
}
