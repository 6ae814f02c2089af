package io.github.walletapi.auth;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import org.jspecify.annotations.Nullable;

/** Reads a whole file that somebody configured, and says plainly why it cannot. */
final class SmallFile {

    private SmallFile() {}

    /** All of it, but neither nothing nor more than the limit. */
    static byte[] read(Path file, int limit) {
        byte[] content;
        try {
            requireRegular(file);
            try (InputStream in = Files.newInputStream(file)) {
                content = in.readNBytes(limit + 1);
            }
        } catch (IOException e) {
            throw new IllegalArgumentException(whyNot(file, e));
        }
        if (content.length == 0) {
            throw new IllegalArgumentException(file.toAbsolutePath() + " is empty");
        }
        if (content.length > limit) {
            throw new IllegalArgumentException(file.toAbsolutePath() + " is larger than " + limit / 1024
                    + " KiB: probably it is another file than the one that was meant");
        }
        return content;
    }

    /** Throws what {@link #read} would throw before it looks at what the file holds. */
    static void requireReadable(Path file) {
        try {
            requireRegular(file);
            Files.newInputStream(file).close();
        } catch (IOException e) {
            throw new IllegalArgumentException(whyNot(file, e));
        }
    }

    /** A pipe or a terminal would be waited for, perhaps for ever. */
    private static void requireRegular(Path file) throws IOException {
        BasicFileAttributes kind = Files.readAttributes(file, BasicFileAttributes.class);
        if (kind.isDirectory()) {
            throw new IllegalArgumentException(
                    file.toAbsolutePath() + " is a directory, not a file: name the file in it");
        }
        if (!kind.isRegularFile()) {
            throw new IllegalArgumentException(
                    file.toAbsolutePath() + " is a pipe or a device, not a file: it could not be read again");
        }
    }

    static String whyNot(Path file, IOException failure) {
        Path inTheWay = fileInPlaceOfADirectory(file);
        if (inTheWay != null) {
            return file.toAbsolutePath() + " does not exist: " + inTheWay + " is a file, not a directory";
        }
        if (failure instanceof NoSuchFileException) {
            return file.toAbsolutePath() + " does not exist" + whereItWasLookedFor(file);
        }
        if (failure instanceof AccessDeniedException) {
            return file.toAbsolutePath() + " must not be read by the user of this process: look at its permissions,"
                    + " and at those of the directories above it";
        }
        String reason = failure instanceof FileSystemException ofTheSystem && ofTheSystem.getReason() != null
                ? ofTheSystem.getReason()
                : failure.getClass().getSimpleName();
        return file.toAbsolutePath() + " cannot be read (" + reason + ")";
    }

    /** JDK 25 tells of it as of a file that is missing, those before as of a failure of the system. */
    private static @Nullable Path fileInPlaceOfADirectory(Path file) {
        Path above = file.toAbsolutePath().getParent();
        while (above != null && !Files.exists(above)) {
            above = above.getParent();
        }
        return above == null || Files.isDirectory(above) ? null : above;
    }

    private static String whereItWasLookedFor(Path file) {
        if (Files.isSymbolicLink(file)) {
            return ": the link leads nowhere";
        }
        if (file.isAbsolute()) {
            return "";
        }
        String given = file.toString();
        if (given.startsWith("file:") || given.startsWith("classpath:")) {
            return ": a path was expected, not a URI";
        }
        return given.startsWith("~")
                ? ": ~ is not understood here, give the absolute path"
                : ": the path is relative to the directory in which this process was started, give the absolute path";
    }
}
