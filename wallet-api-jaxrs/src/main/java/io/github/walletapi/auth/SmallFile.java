package io.github.walletapi.auth;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** Reads a whole file that somebody configured, and says plainly why it cannot. */
final class SmallFile {

    private SmallFile() {}

    /** All of it, but neither nothing nor more than the limit. */
    static byte[] read(Path file, int limit) {
        if (Files.isDirectory(file)) {
            throw new IllegalArgumentException(file + " is a directory, not a file");
        }
        byte[] content;
        try (InputStream in = Files.newInputStream(file)) {
            content = in.readNBytes(limit + 1);
        } catch (IOException e) {
            throw new IllegalArgumentException(whyNot(file, e));
        }
        if (content.length == 0) {
            throw new IllegalArgumentException(file + " is empty");
        }
        if (content.length > limit) {
            throw new IllegalArgumentException(file + " is larger than " + limit / 1024 + " KiB");
        }
        return content;
    }

    static String whyNot(Path file, IOException failure) {
        if (failure instanceof NoSuchFileException) {
            return file + " does not exist";
        }
        if (failure instanceof AccessDeniedException) {
            return file + " must not be read by this process: look at its permissions";
        }
        return file + " cannot be read (" + failure.getClass().getSimpleName() + ")";
    }
}
