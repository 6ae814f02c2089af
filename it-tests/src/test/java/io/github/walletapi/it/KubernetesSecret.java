package io.github.walletapi.it;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * A secret in a file as Kubernetes mounts it: the file is a link into {@code ..data}, which is a link to the directory
 * of this version, and is replaced in one step.
 */
final class KubernetesSecret {

    private static final String FILE = "mac.key";

    private final Path directory;
    private int version;

    KubernetesSecret(Path directory, String secret) {
        this.directory = directory;
        publish(secret);
        try {
            Files.createSymbolicLink(file(), Path.of("..data", FILE));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    Path file() {
        return directory.resolve(FILE);
    }

    void publish(String secret) {
        version++;
        try {
            Path next = Files.createDirectory(directory.resolve("..version_" + version));
            Files.writeString(next.resolve(FILE), secret);
            Path link = Files.createSymbolicLink(directory.resolve("..data_tmp"), next.getFileName());
            Files.move(link, directory.resolve("..data"), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
